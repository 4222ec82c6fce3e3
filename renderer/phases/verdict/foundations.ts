import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { type ReasonNames, sayNeeds, sayRemedy, sayRemedyShort } from '../../../shared/report/reasons.ts'
import { supportsFrom } from '../../../shared/views/figure-notes.ts'
import type { VerdictView } from '../../../shared/views/judge.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { type MissingFoundation, missingFoundations } from '../../../shared/views/verdict-figures.ts'
import { voiceOfNote } from '../../../shared/views/what-if.ts'
import type { NotePart, Opened } from './opened.ts'

/** One missing foundation in words, and the notes that it stands on. */
export type Lack = Readonly<{ id: string; name: string; line: string; opens: Extract<Opened, { is: 'notes' }> }>

type Said = Readonly<{ t: Translate; names: ReasonNames; verdict: VerdictView; notes: Readonly<Record<string, NoteView>> }>

/** Everything that the next stage lacks, in the order in which to mend it. */
export function lacksOf(said: Said): readonly Lack[] {
  return missingFoundations(said.verdict).map((missing) => (missing.is === 'lens' ? lensLack(said, missing) : otherLack(said, missing)))
}

function lensLack({ t, names, verdict }: Said, missing: Extract<MissingFoundation, { is: 'lens' }>): Lack {
  const { lens, points, needsFirstHand, refuted, notes } = missing
  const cell = verdict.cells.find((one) => one.lens === lens && one.stage === verdict.heldBackBy?.stage)
  const short = points > 0 ? t('standing.missing.short', { points: t('verdict.points', { count: points }) }) : t(needsFirstHand ? 'standing.missing.firstHandOnly' : 'standing.missing.strongerOnly')
  const lacks = refuted ? `${t('standing.missing.contradicted')}${short.charAt(0).toLowerCase()}${short.slice(1)}` : short
  const line = points > 0 ? t('standing.missing.line', { lacks, closes: sayRemedyShort(t, missing) }) : `${lacks}.`
  const weighed = t('standing.missing.for', { points: t('verdict.points', { count: cell?.supports ?? 0 }), against: t('verdict.points', { count: cell?.contradictions ?? 0 }) })
  const words = [
    ...(refuted ? [t('verdict.refuted')] : []),
    t('verdict.lacks', { needs: sayNeeds(t, missing) }),
    sayRemedy(t, missing),
    ...(notes.length === 0 ? [] : [weighed]),
  ].join(' ')
  const name = names.lens(lens)
  return { id: lens, name, line, opens: { is: 'notes', title: name, words, notes } }
}

/** What the notes have to be to count for units, people or the artefact; an artefact is lacking because none is one. */
const STRENGTH = { units: 2, people: 1, artefact: 1 } as const

function otherLack(said: Said, missing: Exclude<MissingFoundation, { is: 'lens' }>): Lack {
  const { t, names, verdict, notes } = said
  const stage = verdict.heldBackBy?.stage ?? 0
  const supports = supportsFrom(verdict, notes, { stage, strength: STRENGTH[missing.is] })
  const name = t(`verdict.missing.${missing.is}`)
  const opens = { is: 'notes', title: t(`standing.missing.${missing.is}Title`, { stage }), words: t(`standing.missing.${missing.is}`) } as const
  if (missing.is === 'artefact') return { id: missing.is, name, line: t('verdict.missingArtefact'), opens: { ...opens, notes: supports.map(({ id }) => id) } }
  const { have, need } = missing
  const line = t(missing.is === 'units' ? 'verdict.missingUnits' : 'verdict.missingPeople', { have, need })
  const parts = missing.is === 'units' ? grouped(supports, ({ unit }) => (unit === null ? null : names.unit(unit))) : grouped(supports, (note) => names.person(voiceOfNote(note)))
  return { id: missing.is, name, line, opens: { ...opens, notes: [], ...(parts.length === 0 ? {} : { parts }) } }
}

function grouped(notes: readonly NoteView[], whose: (note: NoteView) => string | null): readonly NotePart[] {
  const groups = new Map<string, string[]>()
  for (const note of notes) {
    const who = whose(note)
    if (who !== null) groups.set(who, [...(groups.get(who) ?? []), note.id])
  }
  return [...groups].map(([title, ids]) => ({ title, notes: ids }))
}
