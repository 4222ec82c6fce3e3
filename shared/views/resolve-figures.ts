import type { EvidenceId, ParticipantId } from '../kernel/ids.ts'
import { isPerson } from '../session/placer.ts'
import type { NoteView, ShelvedNoteView } from './note-view.ts'

/** Whole percents of a share (0..1), rounded down: what lies below a threshold never reads as if it had reached it. */
export function percentOf(share: number): number {
  // 0.29 * 100 is 28.999…: a hair is added before rounding down.
  return Math.floor(share * 100 + 1e-9)
}

/** The lowest and the highest stage that anybody chose; null without placements. */
export function reachOf(frequencies: readonly number[]): { readonly lowest: number; readonly highest: number } | null {
  const lowest = frequencies.findIndex((count) => count > 0) + 1
  return lowest === 0 ? null : { lowest, highest: frequencies.findLastIndex((count) => count > 0) + 1 }
}

/** The two stages around which two camps gather: the fullest on either side of the emptiest middle; null where no empty stage parts them. */
export function campsOf(frequencies: readonly number[]): { readonly low: number; readonly high: number } | null {
  const total = sum(frequencies)
  const gaps = frequencies.flatMap((count, index) => {
    const below = sum(frequencies.slice(0, index))
    return count === 0 && below > 0 && below < total ? [{ index, smaller: Math.min(below, total - below) }] : []
  })
  const widest = gaps.toSorted((one, other) => other.smaller - one.smaller)[0]
  if (widest === undefined) return null
  return { low: fullest(frequencies.slice(0, widest.index)), high: widest.index + fullest(frequencies.slice(widest.index)) }
}

function fullest(frequencies: readonly number[]): number {
  return frequencies.indexOf(Math.max(...frequencies)) + 1
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The one person who stands two stages or more from the rest, and where; null where nobody does. */
export function loneVoiceOf({ agreement, placements }: NoteView): { readonly person: ParticipantId; readonly stage: number } | null {
  if (agreement?.shape !== 'lone-voice' || agreement.median === null) return null
  const median = agreement.median
  const apart = Object.entries(placements ?? {}).find(([placer, stage]) => isPerson(placer) && Math.abs(stage - median) > 1)
  return apart === undefined ? null : { person: apart[0] as ParticipantId, stage: apart[1] }
}

/** A note on which one person stands apart. */
export type LoneVoice = { readonly note: EvidenceId; readonly text: string; readonly person: ParticipantId; readonly stage: number }

/** Every note with a lone voice that was not ruled on. */
export function loneVoices(notes: Readonly<Record<EvidenceId, NoteView>>): readonly LoneVoice[] {
  return Object.values(notes).flatMap((note): LoneVoice[] => {
    const voice = note.standing === 'settled' ? loneVoiceOf(note) : null
    return voice === null ? [] : [{ note: note.id, text: note.text, ...voice }]
  })
}

/** A note that waits no longer, and how that came about. */
export type SettledNote = {
  readonly id: EvidenceId
  readonly text: string
  readonly how: 'ruled' | 'agreed' | 'no-consensus' | 'parked' | 'split' | 'merged'
  /** Where it came to stand; null where it stands nowhere. */
  readonly stage: number | null
}

/**
 * The notes that were settled one by one: ruled, left without consensus, taken off the board, or agreed on after a talk or a
 * second round. What the room agreed on at once was never an argument and is not in it.
 */
export function settledNotes(notes: Readonly<Record<EvidenceId, NoteView>>, shelf: Readonly<Record<EvidenceId, ShelvedNoteView>>): readonly SettledNote[] {
  const onBoard = Object.values(notes).flatMap((note): SettledNote[] => {
    const how = settledHow(note)
    return how === null ? [] : [{ id: note.id, text: note.text, how, stage: note.stage }]
  })
  const offBoard = Object.values(shelf).flatMap(({ id, text, fate }): SettledNote[] =>
    fate.is === 'parked' || fate.is === 'split' || fate.is === 'merged' ? [{ id, text, how: fate.is, stage: null }] : [],
  )
  return [...onBoard, ...offBoard]
}

/** How a note on the board came to be settled after an argument; null where there was none, or it is not over. */
export function settledHow({ standing, rounds, discussions }: NoteView): 'ruled' | 'agreed' | 'no-consensus' | null {
  if (standing === 'ruled' || standing === 'no-consensus') return standing
  return standing === 'settled' && (rounds.length > 1 || discussions.length > 0) ? 'agreed' : null
}

/** The other notes that hold every word of the search, those that share most words with this note first; hidden ones can't be merged. */
export function likest(notes: Readonly<Record<EvidenceId, NoteView>>, note: NoteView, search: string): readonly NoteView[] {
  const wanted = [...wordsOf(search)]
  const own = wordsOf(note.text)
  const likeness = (text: string) => {
    const words = wordsOf(text)
    const shared = [...words].filter((word) => own.has(word)).length
    return shared / Math.max(1, own.size + words.size - shared)
  }
  return Object.values(notes)
    .filter((other) => other.id !== note.id && other.standing !== 'hidden' && wanted.every((word) => other.text.toLowerCase().includes(word)))
    .map((other) => ({ other, likeness: likeness(other.text) }))
    .toSorted((one, two) => two.likeness - one.likeness)
    .map(({ other }) => other)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))
}
