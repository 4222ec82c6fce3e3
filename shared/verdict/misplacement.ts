import { settledStage } from './agreement.ts'
import type { Board } from './board.ts'
import { createConsensus } from './consensus.ts'
import { requiredLenses, stageOf } from './gates.ts'
import { drawAt, DRAWS, nextState } from './random.ts'
import type { VerdictSettings } from './settings.ts'
import type { StandingNote } from './standing.ts'
import { countNote, emptyTally } from './tally.ts'

/** The separate opinions behind a note in the order in which they waver: the ruling alone, else each placement, the lowest first, whoever placed before whom. */
function opinionsOf({ note, agreement }: StandingNote, stages: number): readonly number[] {
  if (note.resolved !== undefined) return [note.resolved]
  const named = Object.values(note.placements ?? {}).filter((stage) => stage >= 1 && stage <= stages)
  const unnamed = (note.unnamed ?? []).flatMap((count, index) => Array.from({ length: count }, () => index + 1))
  if (named.length + unnamed.length > 0) return [...named, ...unnamed].toSorted((one, other) => one - other)
  return agreement.median === null ? [] : [agreement.median]
}

/** Every placement of a board in one row, note after note, and where each note stands while none of its own wavers. */
type Row = {
  readonly opinions: Uint8Array
  /** By note: where its placements end in the row. */
  readonly ends: Uint32Array
  /** By note and stage: its placements. */
  readonly usual: Uint16Array
}

function rowOf(notes: readonly StandingNote[], stages: number): Row {
  const opinions = notes.map((note) => opinionsOf(note, stages))
  const ends = new Uint32Array(notes.length)
  const usual = new Uint16Array(notes.length * stages)
  let end = 0
  for (const [index, own] of opinions.entries()) {
    ends[index] = end += own.length
    for (const stage of own) usual[index * stages + stage - 1] = (usual[index * stages + stage - 1] as number) + 1
  }
  return { opinions: Uint8Array.from(opinions.flat()), ends, usual }
}

/**
 * Runs per verdict when each placement wavers: with the given probability it moves to the stage below, stays, or moves above.
 *
 * One repeatable stream of numbers runs through all runs; within a run notes come in the board's order and placements from
 * the lowest stage up: one number decides whether a placement wavers, only then a second one where to. Stages beyond the ends are clamped.
 * A thousand notes of thirty people draw fifteen million numbers: the loop makes no object and asks only moved notes again.
 */
export function misplacementRuns(
  board: Board,
  notes: readonly StandingNote[],
  settings: VerdictSettings,
): Map<number | null, number> {
  const { stages } = board
  const { probability, runs, seed } = settings.codingError
  const wavers = probability * DRAWS
  const required = requiredLenses(board)
  const consensusOf = createConsensus(stages)
  const { opinions, ends, usual } = rowOf(notes, stages)
  const counts = Uint8Array.from(notes, ({ weight, lens }) => (weight > 0 && lens >= 0 ? 1 : 0))
  const usually = Uint8Array.from(notes, (_, index) => {
    const own = usual.subarray(index * stages, (index + 1) * stages)
    return counts[index] === 1 ? settledStage(own, own.reduce((sum, height) => sum + height, 0), settings, consensusOf) : 0
  })
  const tally = emptyTally(board, notes)
  const placed = new Uint8Array(notes.length)
  const frequencies = new Uint16Array(stages)
  const outcomes = new Map<number | null, number>()
  let state = seed | 0
  for (let run = 0; run < runs; run += 1) {
    let start = 0
    for (let index = 0; index < notes.length; index += 1) {
      const end = ends[index] as number
      let moved = false
      for (let at = start; at < end; at += 1) {
        state = nextState(state)
        if (drawAt(state) >= wavers) continue
        state = nextState(state)
        const move = Math.floor((drawAt(state) / DRAWS) * 3) - 1
        if (move === 0) continue
        const from = (opinions[at] as number) - 1
        const to = Math.min(stages - 1, Math.max(0, from + move))
        if (!moved) for (let own = 0; own < stages; own += 1) frequencies[own] = usual[index * stages + own] as number
        moved = true
        frequencies[from] = (frequencies[from] as number) - 1
        frequencies[to] = (frequencies[to] as number) + 1
      }
      const again = moved && counts[index] === 1
      const stage = again ? settledStage(frequencies, end - start, settings, consensusOf) : (usually[index] as number)
      const before = placed[index] as number
      start = end
      if (stage === before) continue
      if (before > 0) countNote(tally, notes[index] as StandingNote, before, -1)
      if (stage > 0) countNote(tally, notes[index] as StandingNote, stage, 1)
      placed[index] = stage
    }
    const stage = stageOf(tally, board, required, settings)
    outcomes.set(stage, (outcomes.get(stage) ?? 0) + 1)
  }
  return outcomes
}
