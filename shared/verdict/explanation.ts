import type { Shape } from './agreement.ts'
import type { CellChange, Comparison } from './comparison.ts'
import type { Confidence, ConfidenceLimit } from './confidence.ts'
import type { Fraction } from './fraction.ts'
import type { GateFailure } from './gates.ts'
import type { Stability } from './stability.ts'
import type { Verdict } from './verdict.ts'

/** One reason behind a verdict, as data that any language can say. */
export type Reason =
  | { readonly kind: 'no-usable-evidence' }
  | { readonly kind: 'nothing-higher-shown'; readonly stage: number }
  | {
      readonly kind: 'stage-holds'
      readonly stage: number
      readonly lenses: readonly string[]
      readonly of: number
      readonly units: readonly string[]
      readonly contributors: number
    }
  | { readonly kind: 'lens-implied'; readonly stage: number; readonly lens: string }
  | {
      readonly kind: 'coverage-short'
      readonly stage: number
      readonly have: number
      readonly of: number
      readonly need: Fraction
    }
  | {
      readonly kind: 'lens-short'
      readonly stage: number
      readonly lens: string
      readonly points: number
      readonly needsFirstHand: boolean
    }
  | { readonly kind: 'lens-refuted'; readonly stage: number; readonly lens: string; readonly notes: readonly string[] }
  | {
      readonly kind: 'units-short'
      readonly stage: number
      readonly have: number
      readonly need: number
      readonly units: readonly string[]
    }
  | { readonly kind: 'contributors-short'; readonly stage: number; readonly have: number; readonly need: number }
  | { readonly kind: 'no-artifact'; readonly stage: number }
  | { readonly kind: 'leading-edge'; readonly unit: string; readonly stage: number; readonly lenses: readonly string[] }
  | {
      readonly kind: 'note-set-aside'
      readonly note: string
      readonly shape: Shape
      readonly lowest: number
      readonly highest: number
    }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'pivotal-note'; readonly note: string; readonly stage: number | null }
  | { readonly kind: 'pivotal-person'; readonly person: string; readonly stage: number | null }
  | { readonly kind: 'confidence'; readonly label: Confidence['label']; readonly limits: readonly ConfidenceLimit[] }
  | {
      readonly kind: 'change'
      readonly change: 'advanced' | 'regressed' | 'unchanged'
      readonly from: number | null
      readonly to: number | null
    }
  | ({ readonly kind: 'lens-fell' | 'lens-rose' } & CellChange)

/** What else can be said about a verdict once it has been worked out. */
export type Accompaniment = {
  readonly stability?: Stability
  readonly confidence?: Confidence
  readonly comparison?: Comparison
}

function holding(verdict: Verdict): readonly Reason[] {
  if (verdict.stage === null) return [{ kind: 'no-usable-evidence' }]
  if (verdict.stage === 1) return [{ kind: 'nothing-higher-shown', stage: 1 }]
  const { stage } = verdict
  const gate = verdict.gates.find((own) => own.stage === stage)
  const implied = verdict.cells.filter((cell) => cell.stage === stage && cell.implied)
  const held: Reason[] =
    gate === undefined
      ? []
      : [
          {
            kind: 'stage-holds',
            stage,
            lenses: gate.shown,
            of: gate.required,
            units: gate.units,
            contributors: gate.contributors,
          },
        ]
  return [...held, ...implied.map((cell): Reason => ({ kind: 'lens-implied', stage, lens: cell.lens }))]
}

function failing(verdict: Verdict, stage: number, failure: GateFailure): readonly Reason[] {
  switch (failure.rule) {
    case 'coverage':
      return [
        { kind: 'coverage-short', stage, have: failure.have, of: failure.of, need: failure.need },
        ...failure.lenses.map((gap): Reason => ({ kind: 'lens-short', stage, ...gap })),
      ]
    case 'refuted':
      return failure.lenses.map((lens): Reason => {
        const cell = verdict.cells.find((own) => own.stage === stage && own.lens === lens)
        return { kind: 'lens-refuted', stage, lens, notes: cell?.notes ?? [] }
      })
    case 'spread':
      return [{ kind: 'units-short', stage, have: failure.have, need: failure.need, units: failure.units }]
    case 'sufficiency': {
      const { contributors, need } = failure
      const few: Reason[] = contributors < need ? [{ kind: 'contributors-short', stage, have: contributors, need }] : []
      return failure.artifact ? few : [...few, { kind: 'no-artifact', stage }]
    }
  }
}

function unresolved(verdict: Verdict): readonly Reason[] {
  const aside = verdict.contested.flatMap((note): Reason[] => {
    const standing = verdict.standings.get(note)
    const shape = verdict.agreement.get(note)?.shape
    if (standing?.state !== 'set-aside' || shape === undefined) return []
    return [{ kind: 'note-set-aside', note, shape, lowest: standing.lowest, highest: standing.highest }]
  })
  return verdict.range === null ? aside : [...aside, { kind: 'range', ...verdict.range }]
}

/** Without the cells that a cell above them carried, where that one is said to have fallen: they follow from it. */
export function fallsToSay({ fallen }: Pick<Comparison, 'fallen'>): readonly CellChange[] {
  return fallen.filter(
    (cell) => cell.implied !== true || !fallen.some((other) => other.lens === cell.lens && other.stage > cell.stage && other.implied !== true),
  )
}

function accompanying({ stability, confidence, comparison }: Accompaniment): readonly Reason[] {
  const notes =
    stability?.pivotalNotes.map((own): Reason => ({ kind: 'pivotal-note', note: own.without, stage: own.stage })) ?? []
  const people =
    stability?.pivotalPeople.map((own): Reason => ({
      kind: 'pivotal-person',
      person: own.without,
      stage: own.stage,
    })) ?? []
  const reliance: Reason[] =
    confidence === undefined ? [] : [{ kind: 'confidence', label: confidence.label, limits: confidence.limits }]
  const moved: Reason[] = []
  if (comparison !== undefined && comparison.change !== 'first') {
    const { change, from, to } = comparison
    moved.push({ kind: 'change', change, from, to })
    moved.push(...fallsToSay(comparison).map((cell): Reason => ({ kind: 'lens-fell', ...cell })))
    moved.push(...comparison.risen.map((cell): Reason => ({ kind: 'lens-rose', ...cell })))
  }
  return [...moved, ...notes, ...people, ...reliance]
}

/** Why this stage, what holds it back, who is ahead, what is open, what would change it: in the order in which to say it. */
export function explain(verdict: Verdict, more: Accompaniment = {}): readonly Reason[] {
  const held = verdict.heldBackBy
  return [
    ...holding(verdict),
    ...(held === null ? [] : held.fails.flatMap((failure) => failing(verdict, held.stage, failure))),
    ...verdict.leadingEdge.map((edge): Reason => ({ kind: 'leading-edge', ...edge })),
    ...unresolved(verdict),
    ...accompanying(more),
  ]
}
