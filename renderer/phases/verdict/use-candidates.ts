import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { type ReasonNames } from '../../../shared/report/reasons.ts'
import { type FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { voiceOfNote, voicesIn, type WhatIfView, type Without } from '../../../shared/views/what-if.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { useShown } from './shown.tsx'
import { NOTHING } from './use-what-if.ts'
import { useReasonNames } from './use-reason-names.ts'

export const KINDS = ['notes', 'voices', 'units'] as const
export type Kind = (typeof KINDS)[number]

/** Something that can be thought away. */
export type Candidate = Readonly<{
  id: string
  name: string
  about: string
  /** With whom it is gone already: its person or its unit. */
  outWith: string | null
}>

type Seen = Readonly<{ t: Translate; names: ReasonNames; notes: readonly NoteView[]; units: FacilitatorView['units']; away: Without }>

/** Everything that can be thought away, by kind; that on which the verdict turns as it is stands first. */
export function useCandidates(): Readonly<Record<Kind, readonly Candidate[]>> {
  const t = useText()
  const names = useReasonNames()
  const { without, whole } = useShown().whatIf
  const all = useSession((view) => view.notes)
  const units = useSession((view) => view.units)
  // A note that neither counts nor is set aside moves nothing.
  const notes = Object.values(all).filter(({ counts }) => counts?.state === 'counts' || counts?.state === 'set-aside')
  const seen: Seen = { t, names, notes, units, away: without ?? NOTHING }
  return {
    notes: pivotalFirst(notes.map((note) => noteAway(seen, note)), whole, 'notes'),
    voices: pivotalFirst(voicesAway(seen), whole, 'voices'),
    units: pivotalFirst(unitsAway(seen), whole, 'units'),
  }
}

function noteAway({ t, names, away }: Seen, note: NoteView): Candidate {
  const { lens, unit, counts } = note
  const voice = voiceOfNote(note)
  const stage = counts?.state === 'counts' ? t('verdict.stage', { stage: counts.stage }) : t('verdict.whyNot.contested')
  const outWith = away.voices.includes(voice) ? names.person(voice) : unit !== null && away.units.includes(unit) ? names.unit(unit) : null
  const whose = voice === note.author ? [names.person(voice)] : []
  return { id: note.id, name: note.text, about: [stage, names.lens(lens ?? ''), ...(unit === null ? [] : [names.unit(unit)]), ...whose].join(' · '), outWith }
}

function voicesAway({ t, names, notes }: Seen): readonly Candidate[] {
  const byId = Object.fromEntries(notes.map((note) => [note.id, note]))
  return voicesIn(byId).map(({ voice, notes: count }) => ({ id: voice, name: names.person(voice), about: t('whatIf.ofVoice', { count }), outWith: null }))
}

function unitsAway({ t, notes, units }: Seen): readonly Candidate[] {
  return Object.values(units).flatMap(({ id, name }) => {
    const count = notes.filter(({ unit }) => unit === id).length
    return count === 0 ? [] : [{ id, name, about: t('whatIf.ofVoice', { count }), outWith: null }]
  })
}

/** The order stays as it was at the start: nothing moves away under the hand. */
function pivotalFirst(candidates: readonly Candidate[], whole: WhatIfView | null, kind: Kind): readonly Candidate[] {
  const pivotal = new Set(whole?.pivots[kind].map(({ without }) => without))
  return candidates.toSorted((one, other) => Number(pivotal.has(other.id)) - Number(pivotal.has(one.id)))
}
