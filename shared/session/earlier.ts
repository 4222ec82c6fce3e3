import type { LocalText } from '../journey/journey.ts'
import type { SessionId } from '../kernel/ids.ts'
import { sameWords } from '../kernel/words.ts'
import type { ComparedFigures } from '../verdict/comparison.ts'
import { type Verdict, verdictOf } from '../verdict/verdict.ts'
import { boardOf } from './board.ts'
import type { SessionState } from './vocabulary.ts'

/** As much of a journey as tells whether two sessions speak of the same stages and lenses. */
export type EarlierJourney = {
  readonly id: string
  readonly name: LocalText
  readonly stages: readonly LocalText[]
  readonly lenses: readonly { readonly id: string; readonly name: LocalText }[]
}

/** The verdict of another session of the same client, as it stood when this session was compared with it. */
export type EarlierVerdict = {
  readonly session: SessionId
  readonly client: string
  readonly title: string
  /** The day on which that session was held, YYYY-MM-DD. */
  readonly heldOn: string
  readonly signedOff: boolean
  readonly journey: EarlierJourney
  readonly figures: ComparedFigures
  /** What the notes behind its figures say, by note. */
  readonly notes: Readonly<Record<string, string>>
}

/** The verdict of a session for others to compare with: the signed figures, else those as they stand; null where there is none. */
export function earlierVerdictOf(session: SessionState, { id, day }: { readonly id: SessionId; readonly day: string }): EarlierVerdict | null {
  const { frame, gather, verdict } = session
  if (frame.journey.stages.length === 0) return null
  const { stage, gates, cells }: Pick<Verdict, 'stage' | 'gates' | 'cells'> = verdict.signOff?.figures ?? verdictOf(boardOf(session), verdict.settings)
  if (stage === null) return null
  const behind = new Set(cells.flatMap((cell) => cell.notes))
  return {
    session: id,
    client: frame.client,
    title: frame.title,
    heldOn: frame.heldOn ?? day,
    signedOff: verdict.signOff !== null,
    // What was signed before the journey was changed speaks of the journey that it was signed on.
    journey: journeyOf(verdict.signOff?.journey ?? frame.journey),
    figures: {
      stage,
      gates: gates.map(({ stage: to, passed }) => ({ stage: to, passed })),
      cells: cells.map(({ stage: at, lens, band, implied, contradictions, notes }) => ({ stage: at, lens, band, implied, contradictions, notes })),
    },
    notes: Object.fromEntries(Object.values(gather.evidence).flatMap(({ id: note, text }) => (behind.has(note) ? [[note, text]] : []))),
  }
}

function journeyOf({ id, name, stages, lenses }: SessionState['frame']['journey']): EarlierJourney {
  return { id, name, stages: stages.map((stage) => stage.name), lenses: lenses.map((lens) => ({ id: lens.id, name: lens.name })) }
}

/** What of an earlier verdict can be laid beside the journey of this session, and what can't. */
export type Comparable = {
  /** Null where the stages are others: then nothing can be compared but by reading both. */
  readonly figures: ComparedFigures | null
  /** Lenses that only one of the two journeys has; empty where the stages are others. */
  readonly onlyThen: readonly LocalText[]
  readonly onlyNow: readonly LocalText[]
}

type Now = { readonly journey: SessionState['frame']['journey']; readonly evidence: SessionState['gather']['evidence'] }

/**
 * The figures of the earlier session in the terms of this one: shared lenses only, and its notes under the ids that notes with the same words
 * have here, so that a note that was carried over is recognised however it came in.
 */
export function comparableFigures(earlier: EarlierVerdict, { journey, evidence }: Now): Comparable {
  const own = journeyOf(journey)
  if (!saySame(own.stages, earlier.journey.stages)) return { figures: null, onlyThen: [], onlyNow: [] }
  const { stage, gates, cells } = earlier.figures
  const here = new Set(own.lenses.map(({ id }) => id))
  const there = new Set(earlier.journey.lenses.map(({ id }) => id))
  const known = new Map<string, string>()
  for (const { id, text, fate } of Object.values(evidence)) if (fate.is === 'live') known.set(sameWords(text), id)
  const idHere = (note: string): string => {
    if (Object.hasOwn(evidence, note)) return note
    const text = Object.hasOwn(earlier.notes, note) ? earlier.notes[note] : undefined
    return (text === undefined ? undefined : known.get(sameWords(text))) ?? note
  }
  const shared = cells.filter((cell) => here.has(cell.lens))
  return {
    figures: { stage, gates, cells: shared.map((cell) => ({ ...cell, notes: cell.notes.map(idHere) })) },
    onlyThen: earlier.journey.lenses.flatMap(({ id, name }) => (here.has(id) ? [] : [name])),
    onlyNow: own.lenses.flatMap(({ id, name }) => (there.has(id) ? [] : [name])),
  }
}

/** Stages are the same when their names are, in every language, from the first to the last. */
function saySame(one: readonly LocalText[], other: readonly LocalText[]): boolean {
  return one.length === other.length && one.every((name, index) => Object.entries(name).every(([language, text]) => text === other[index]?.[language as keyof LocalText]))
}
