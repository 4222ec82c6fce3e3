import type { Band, Cell } from './cells.ts'
import type { Gate, GateFailure } from './gates.ts'
import type { Verdict } from './verdict.ts'

/** As much of an earlier verdict as a comparison looks at. */
export type ComparedFigures = {
  readonly stage: number | null
  readonly gates: readonly Pick<Gate, 'stage' | 'passed'>[]
  readonly cells: readonly Pick<Cell, 'stage' | 'lens' | 'band' | 'implied' | 'contradictions' | 'notes'>[]
}

/** Where the organisation moved since the earlier verdict. */
export type Change = 'first' | 'advanced' | 'regressed' | 'unchanged'

/** Why a cell reads lower than before. */
export type FallCause = 'contradicted' | 're-placed' | 'no-longer-evidenced'

/** What became of evidence that shows a cell no longer: it is too old by now, it is contested, or it is not there any more. */
export type LostEvidence = 'aged' | 'contested' | 'gone'

/** A cell that is shown now and was not, or the other way round, with the notes behind it. */
export type CellChange = {
  readonly stage: number
  readonly lens: string
  readonly from: Band
  readonly to: Band
  /** Null where the cell rose. */
  readonly cause: FallCause | null
  /** Only where it is no longer evidenced. */
  readonly lost?: LostEvidence
  /** It had no evidence of its own: the cell above it carried it, and carries it no more. */
  readonly implied?: true
  readonly notes: readonly string[]
}

/** What changed between two verdicts on the same journey. */
export type Comparison = {
  readonly change: Change
  readonly from: number | null
  readonly to: number | null
  readonly fallen: readonly CellChange[]
  readonly risen: readonly CellChange[]
  /** The gates that held before and fail now, with what they lack. */
  readonly closed: readonly { readonly stage: number; readonly fails: readonly GateFailure[] }[]
}

/** The direction between two stages; `first` when there is nothing to compare with. */
export function changeOf(previous: number | null, current: number | null): Change {
  if (previous === null) return 'first'
  if (current === previous) return 'unchanged'
  return current !== null && current > previous ? 'advanced' : 'regressed'
}

type ComparedCell = ComparedFigures['cells'][number]

const isShown = (cell: ComparedCell) => cell.band === 'L' || cell.band === 'F'
const keyOf = (cell: ComparedCell) => JSON.stringify([cell.stage, cell.lens])

/** A note of the old cell that now counts at another stage was moved, by a ruling or by new placements. */
function movedNotes(before: ComparedCell, current: Verdict): readonly string[] {
  return before.notes.filter((note) => {
    const standing = current.standings.get(note)
    return standing?.state === 'counts' && standing.stage !== before.stage
  })
}

function lostOf({ notes }: ComparedCell, { standings }: Verdict): LostEvidence {
  const states = notes.map((note) => standings.get(note))
  if (states.some((own) => own?.state === 'too-old' || (own?.state === 'counts' && own.aged === true))) return 'aged'
  return states.some((own) => own?.state === 'set-aside') ? 'contested' : 'gone'
}

type Fall = Pick<CellChange, 'cause' | 'lost' | 'implied' | 'notes'>

function fallOf(before: ComparedCell, after: ComparedCell, current: Verdict): Fall {
  if (after.contradictions > before.contradictions) return { cause: 'contradicted', notes: after.notes }
  const moved = movedNotes(before, current)
  if (moved.length > 0) return { cause: 're-placed', notes: moved }
  const implied = before.implied ? ({ implied: true } as const) : {}
  return { cause: 'no-longer-evidenced', lost: lostOf(before, current), ...implied, notes: before.notes }
}

/** What changed since the earlier verdict, cell by cell and with the cause of every fall; both on the same stages; a lens that only one of them has is left out. */
export function comparisonOf(previous: ComparedFigures | null, current: Verdict): Comparison {
  const from = previous?.stage ?? null
  const change = changeOf(from, current.stage)
  if (previous === null) return { change, from, to: current.stage, fallen: [], risen: [], closed: [] }
  const earlier = new Map(previous.cells.map((cell) => [keyOf(cell), cell]))
  const pairs = current.cells.flatMap((after) => {
    const before = earlier.get(keyOf(after))
    return before === undefined || isShown(before) === isShown(after) ? [] : [{ before, after }]
  })
  const describe = ({ before, after }: (typeof pairs)[number]): CellChange => ({
    stage: after.stage,
    lens: after.lens,
    from: before.band,
    to: after.band,
    ...(isShown(before) ? fallOf(before, after, current) : { cause: null, notes: after.notes }),
  })
  const held = new Set(previous.gates.filter((gate) => gate.passed).map((gate) => gate.stage))
  return {
    change,
    from,
    to: current.stage,
    fallen: pairs.filter(({ before }) => isShown(before)).map(describe),
    risen: pairs.filter(({ after }) => isShown(after)).map(describe),
    closed: current.gates
      .filter((gate) => !gate.passed && held.has(gate.stage))
      .map(({ stage, fails }) => ({ stage, fails })),
  }
}
