import type { Translate } from '../i18n/catalogue.ts'
import type { AssessmentView } from '../views/judge.ts'
import { isNobody, voiceNumber } from '../views/voices.ts'
import { sayFallCause } from './fall-cause.ts'

/** One reason behind a verdict, as data. */
export type Reason = AssessmentView['reasons'][number]

/** What a reason calls the things that it speaks of; ids come in, words for the reader go out. */
export type ReasonNames = {
  readonly stage: (stage: number) => string
  readonly lens: (lens: string) => string
  readonly unit: (unit: string) => string
  readonly person: (person: string) => string
  /** The note's text, shortened where it is long. */
  readonly note: (note: string) => string
}

/** One reason as one sentence in the reader's language. */
export function sayReason(t: Translate, reason: Reason, names: ReasonNames): string {
  switch (reason.kind) {
    case 'no-usable-evidence':
      return t('verdict.reason.noUsableEvidence')
    case 'nothing-higher-shown':
      return t('verdict.reason.nothingHigher', { stage: names.stage(reason.stage) })
    case 'stage-holds':
      return t(reason.units.length === 0 ? 'verdict.reason.stageHoldsNoUnit' : 'verdict.reason.stageHolds', {
        stage: names.stage(reason.stage),
        shown: reason.lenses.length,
        of: reason.of,
        people: t('verdict.people', { count: reason.contributors }),
        units: sayList(t, reason.units.map(names.unit)),
      })
    case 'lens-implied':
      return t('verdict.reason.lensImplied', { stage: reason.stage, lens: names.lens(reason.lens) })
    case 'coverage-short':
      return t('verdict.reason.coverageShort', {
        stage: reason.stage,
        have: reason.have,
        of: reason.of,
        need: Math.ceil((reason.of * reason.need.n) / reason.need.d),
      })
    case 'lens-short':
      return t('verdict.reason.lensShort', { stage: reason.stage, lens: names.lens(reason.lens), needs: sayNeeds(t, reason) })
    case 'lens-refuted':
      return t('verdict.reason.lensRefuted', {
        stage: reason.stage,
        lens: names.lens(reason.lens),
        notes: t('common.notes', { count: reason.notes.length }),
      })
    case 'units-short':
    case 'contributors-short':
    case 'no-artifact':
      return sayShortage(t, reason, names)
    case 'leading-edge':
      return t('verdict.reason.leadingEdge', {
        unit: names.unit(reason.unit),
        stage: reason.stage,
        lenses: sayList(t, reason.lenses.map(names.lens)),
      })
    case 'note-set-aside':
      return t('verdict.reason.noteSetAside', {
        note: names.note(reason.note),
        shape: t(`verdict.shapeInSentence.${reason.shape}`),
        lowest: reason.lowest,
        highest: reason.highest,
      })
    case 'range':
      return sayRange(t, reason)
    case 'pivotal-note':
    case 'pivotal-person':
      return sayPivot(t, reason, names)
    case 'confidence':
      return sayConfidence(t, reason)
    case 'change':
    case 'lens-fell':
    case 'lens-rose':
      return sayChangeSince(t, reason, names)
  }
}

type OfKind<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>

function sayShortage(t: Translate, reason: OfKind<'units-short' | 'contributors-short' | 'no-artifact'>, names: ReasonNames): string {
  const { stage } = reason
  if (reason.kind === 'no-artifact') return t('verdict.reason.noArtefact', { stage })
  const { have, need } = reason
  if (reason.kind === 'contributors-short') return t('verdict.reason.contributorsShort', { stage, have, count: need })
  if (have === 0) return t('verdict.reason.noUnits', { stage, count: need })
  return t('verdict.reason.unitsShort', { stage, count: need, units: sayList(t, reason.units.map(names.unit)) })
}

function sayPivot(t: Translate, reason: OfKind<'pivotal-note' | 'pivotal-person'>, names: ReasonNames): string {
  const { stage } = reason
  if (reason.kind === 'pivotal-note') {
    const note = names.note(reason.note)
    return stage === null ? t('verdict.reason.pivotalNoteNone', { note }) : t('verdict.reason.pivotalNote', { note, stage })
  }
  const person = names.person(reason.person)
  return stage === null ? t('verdict.reason.pivotalPersonNone', { person }) : t('verdict.reason.pivotalPerson', { person, stage })
}

function sayConfidence(t: Translate, { label, limits }: OfKind<'confidence'>): string {
  const said = t(`verdict.confidenceSaid.${label}`)
  if (limits.length === 0) return `${said}.`
  return t('verdict.reason.confidence', { said, limits: sayList(t, limits.map((limit) => t(`verdict.limit.${limit}`))) })
}

function sayChangeSince(t: Translate, reason: OfKind<'change' | 'lens-fell' | 'lens-rose'>, names: ReasonNames): string {
  if (reason.kind === 'change') {
    const from = reason.from === null ? t('verdict.noStage') : t('verdict.stage', { stage: reason.from })
    const to = reason.to === null ? t('verdict.noStage') : t('verdict.stage', { stage: reason.to })
    return t(`verdict.reason.${reason.change}`, { from, to })
  }
  const about = { stage: reason.stage, lens: names.lens(reason.lens) }
  return reason.cause === null ? t('verdict.reason.lensRose', about) : t('verdict.reason.lensFell', { ...about, cause: sayFallCause(t, reason) })
}

/** Which stages the notes that are still contested leave open. */
export function sayRange(t: Translate, { low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? t('verdict.reason.rangeSame', { stage: low }) : t('verdict.reason.range', { low, high })
}

/** What a lens lacks: "2 points and a first-hand note". */
export function sayNeeds(t: Translate, { points, needsFirstHand }: { readonly points: number; readonly needsFirstHand: boolean }): string {
  const more = t('verdict.points', { count: points })
  if (points > 0) return needsFirstHand ? t('verdict.pointsAndFirstHand', { points: more }) : more
  return t(needsFirstHand ? 'verdict.firstHand' : 'verdict.stronger')
}

/** What kind of note would make up for it, by what each kind counts: an opinion 1, first-hand 2, an artefact 3. */
export function sayRemedy(t: Translate, lacking: { readonly points: number; readonly needsFirstHand: boolean }): string {
  return t(`verdict.remedy.${remedyOf(lacking)}`)
}

function remedyOf({ points, needsFirstHand }: Parameters<typeof sayRemedy>[1]): 'any' | 'firstHand' | 'artefact' | 'several' {
  if (points > 3) return 'several'
  if (points > 2) return 'artefact'
  return points > 1 || needsFirstHand ? 'firstHand' : 'any'
}

/** The same in a few words: "one first-hand note". */
export function sayRemedyShort(t: Translate, lacking: Parameters<typeof sayRemedy>[1]): string {
  return t(`standing.missing.closes.${remedyOf(lacking)}`)
}

/** "Service", "Service and IT", "Service, IT and Sales". */
export function sayList(t: Translate, words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : t('verdict.list', { most: words.slice(0, -1).join(', '), last })
}

type Named = {
  readonly t: Translate
  /** Names of the stages, from the lowest up. */
  readonly stages: readonly string[]
  readonly lenses: Readonly<Record<string, string>>
  readonly units: Readonly<Record<string, string>>
  /** Names of people, or what stands for them where names are hidden. */
  readonly people: Readonly<Record<string, string>>
  readonly notes: Readonly<Record<string, string>>
}

/** Longest part of a note's text that stands in a sentence, in characters: about one line of the report. */
const LONGEST_MENTION = 80

/** The names that reasons need, from what the reader may know; a note of nobody in particular is its unit's or the room's. */
export function reasonNames({ t, stages, lenses, units, people, notes }: Named): ReasonNames {
  const unit = (id: string) => units[id] ?? t('common.noUnit')
  return {
    unit,
    stage: (stage) => t('verdict.stageNamed', { stage, name: stages[stage - 1] ?? '' }),
    lens: (id) => lenses[id] ?? t('common.noLens'),
    person: (id) => {
      if (id.startsWith('unit:')) return unit(id.slice('unit:'.length))
      return id === 'room' ? t('verdict.room') : (people[id] ?? sayNobody(t, id) ?? t('verdict.somebody'))
    },
    note: (id) => shortened(notes[id] ?? ''),
  }
}

/** What somebody is called whose name is gone; undefined for anybody else. */
export function sayNobody(t: Translate, person: string): string | undefined {
  const number = voiceNumber(person)
  if (number !== null) return t('common.nobody', { number })
  return isNobody(person) ? t('common.aHand') : undefined
}

/** The text, cut at a word and marked as cut where it is longer than a line. */
export function shortened(text: string, most = LONGEST_MENTION): string {
  const line = text.replaceAll(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.slice(0, most).replace(/\s+\S*$/, '')
  return `${cut}…`
}
