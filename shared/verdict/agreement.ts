import type { BoardNote } from './board.ts'
import { consensusOfTotal } from './consensus.ts'
import { fraction, type Fraction } from './fraction.ts'
import type { VerdictSettings } from './settings.ts'

/** What the placements of one note look like; each calls for its own facilitation. */
export type Shape =
  'unplaced' | 'not-cross-checked' | 'unanimous' | 'neighbours' | 'lone-voice' | 'two-camps' | 'scattered'

/** How far the placements of one note agree. */
export type NoteAgreement = {
  readonly placements: number
  /** Placements per stage, from the lowest up. */
  readonly frequencies: readonly number[]
  readonly median: number | null
  /** Tastle-Wierman consensus, 0..1. */
  readonly consensus: number | null
  /** Placements at most one stage from the lower median. */
  readonly withinOne: number
  readonly withinOneShare: Fraction | null
  readonly contested: boolean
  readonly shape: Shape
}

/** Placements of a note per stage, from the lowest up; the room's common stage counts as one where nobody placed alone. */
export function frequenciesOf(note: BoardNote, stages: number): readonly number[] {
  const frequencies = Array.from({ length: stages }, (_, index) => note.unnamed?.[index] ?? 0)
  const { placements } = note
  for (const person in placements) countAt(frequencies, placements[person] as number)
  if (note.stage !== undefined && frequencies.every((height) => height === 0)) countAt(frequencies, note.stage)
  return frequencies
}

function sumOf(frequencies: readonly number[]): number {
  let sum = 0
  for (const height of frequencies) sum += height
  return sum
}

function countAt(frequencies: number[], stage: number): void {
  const height = frequencies[stage - 1]
  if (height !== undefined) frequencies[stage - 1] = height + 1
}

/** The lower median of counted placements and how many lie within one stage of it; both 0 without placements. */
function middleOf(
  frequencies: ArrayLike<number>,
  placements: number,
): { readonly median: number; readonly near: number } {
  let index = 0
  let reached = (frequencies[0] ?? 0) * 2
  while (reached < placements) {
    index += 1
    reached += (frequencies[index] as number) * 2
  }
  const near = (frequencies[index - 1] ?? 0) + (frequencies[index] ?? 0) + (frequencies[index + 1] ?? 0)
  return placements === 0 ? { median: 0, near: 0 } : { median: index + 1, near }
}

function isFarApart(near: number, placements: number, { withinOneAtLeast: share }: VerdictSettings): boolean {
  return near * share.d < share.n * placements
}

/** The stage (1..K) at which counted placements settle, their lower median; 0 while they are contested or none. */
export function settledStage(
  frequencies: Uint16Array,
  placements: number,
  settings: VerdictSettings,
  consensusOf: (frequencies: Uint16Array, total: number) => number,
): number {
  const { median, near } = middleOf(frequencies, placements)
  if (placements < 2) return median
  return isFarApart(near, placements, settings) || consensusOf(frequencies, placements) < settings.contestedBelow ? 0 : median
}

/** Whether an empty stage parts the placements into two sides that are each large enough to be a camp. */
function hasTwoCamps(frequencies: readonly number[], placements: number, settings: VerdictSettings): boolean {
  const people = placements >= settings.campPeopleFrom ? settings.campPeople : 1
  const isCamp = (size: number) => size >= people && size * settings.campShare.d >= settings.campShare.n * placements
  let below = 0
  for (const height of frequencies) {
    if (height === 0 && isCamp(below) && isCamp(placements - below)) return true
    below += height
  }
  return false
}

function shapeOf(frequencies: readonly number[], contested: boolean, near: number, settings: VerdictSettings): Shape {
  const placements = sumOf(frequencies)
  if (placements === 0) return 'unplaced'
  if (placements === 1) return 'not-cross-checked'
  if (frequencies.includes(placements)) return 'unanimous'
  if (contested) return hasTwoCamps(frequencies, placements, settings) ? 'two-camps' : 'scattered'
  const apart = placements - near
  if (apart === 0) return 'neighbours'
  return apart === 1 && placements >= settings.loneVoiceFrom ? 'lone-voice' : 'scattered'
}

/** How far the placements of one note agree, over so many stages. */
export type AgreementSource = (note: BoardNote, stages: number, settings: VerdictSettings) => NoteAgreement

/** The agreement of one note, counted afresh. */
export const agreementAfresh: AgreementSource = (note, stages, settings) => agreementOf(frequenciesOf(note, stages), settings)

/** Makes a source that counts a note once only, for as long as the journey has as many stages and the settings are the same. */
export function createAgreements(): AgreementSource {
  let known = new WeakMap<BoardNote, NoteAgreement>()
  let under: { readonly stages: number; readonly settings: VerdictSettings } | null = null
  return (note, stages, settings) => {
    if (under?.stages !== stages || under.settings !== settings) known = new WeakMap()
    under = { stages, settings }
    const before = known.get(note)
    if (before !== undefined) return before
    const counted = agreementAfresh(note, stages, settings)
    known.set(note, counted)
    return counted
  }
}

/** How far placements agree, from their count per stage (whole numbers, lowest stage first, two stages or more). */
export function agreementOf(frequencies: readonly number[], settings: VerdictSettings): NoteAgreement {
  const placements = sumOf(frequencies)
  const { median, near } = middleOf(frequencies, placements)
  const consensus = placements === 0 ? null : consensusOfTotal(frequencies, placements)
  const contested = placements > 1 && (isFarApart(near, placements, settings) || (consensus ?? 1) < settings.contestedBelow)
  return {
    placements,
    frequencies,
    median: placements === 0 ? null : median,
    consensus,
    withinOne: near,
    withinOneShare: placements === 0 ? null : fraction(near, placements),
    contested,
    shape: shapeOf(frequencies, contested, near, settings),
  }
}

/** Orders agreements worst first: contested before settled, then by the lowest consensus, then by the most placements. */
export function worstFirst(a: NoteAgreement, b: NoteAgreement): number {
  if (a.contested !== b.contested) return a.contested ? -1 : 1
  return (a.consensus ?? 2) - (b.consensus ?? 2) || b.placements - a.placements
}
