import type { Band, Cell } from './cells.ts'
import type { GateFailure } from './gates.ts'
import type { Verdict } from './verdict.ts'

/** Where the organisation moved since the earlier verdict. */
export type Change = 'first' | 'advanced' | 'regressed' | 'unchanged'

/** Why a cell reads lower than before. */
export type FallCause = 'contradicted' | 're-placed' | 'no-longer-evidenced'

/** A cell that is shown now and was not, or the other way round, with the notes behind it. */
export type CellChange = {
  readonly stage: number
  readonly lens: string
  readonly from: Band
  readonly to: Band
  /** Null where the cell rose. */
  readonly cause: FallCause | null
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

const isShown = (cell: Cell) => cell.band === 'L' || cell.band === 'F'
const keyOf = (cell: Cell) => JSON.stringify([cell.stage, cell.lens])

/** A note of the old cell that now counts at another stage was moved, by a ruling or by new placements. */
function movedNotes(before: Cell, current: Verdict): readonly string[] {
  return before.notes.filter((note) => {
    const standing = current.standings[note]
    return standing?.state === 'counts' && standing.stage !== before.stage
  })
}

function fallOf(before: Cell, after: Cell, current: Verdict): Pick<CellChange, 'cause' | 'notes'> {
  if (after.contradictions > before.contradictions) return { cause: 'contradicted', notes: after.notes }
  const moved = movedNotes(before, current)
  if (moved.length > 0) return { cause: 're-placed', notes: moved }
  return { cause: 'no-longer-evidenced', notes: before.notes }
}

/** What changed since the earlier verdict, cell by cell and with the cause of every fall; both on the same stages and lenses. */
export function comparisonOf(previous: Verdict | null, current: Verdict): Comparison {
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
