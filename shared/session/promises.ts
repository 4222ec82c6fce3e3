import type { EvidenceId } from '../kernel/ids.ts'

/** What people are promised of their placements: shown with their names, with their unit alone, or with neither. */
export const ANONYMITIES = ['named', 'unit', 'anonymous'] as const
export type Anonymity = (typeof ANONYMITIES)[number]

/** A round's promises one after another; of a placement, which of them held when it was given, left out for the first. */
export type Promised = {
  /** The latest last. */
  readonly promises: readonly Anonymity[]
  readonly under: Readonly<Record<EvidenceId, Readonly<Record<string, number>>>>
}

/** The strictest of some promises; the strictest of all where there are none, so that a gap never exposes anybody. */
export function strictest(promises: readonly Anonymity[]): Anonymity {
  return ANONYMITIES[Math.max(...promises.map((promise) => ANONYMITIES.indexOf(promise)))] ?? 'anonymous'
}

/** The promise of this moment, under which a placement is given now. */
export function promiseNow({ promises }: Pick<Promised, 'promises'>): Anonymity {
  return promises.at(-1) ?? 'anonymous'
}

/** What holds for one placement: the strictest promise since it was given. Loosening a round's promise never loosens it. */
export function promiseOn({ promises, under }: Promised, evidence: EvidenceId, placer: string): Anonymity {
  return strictest(promises.slice(under[evidence]?.[placer] ?? 0))
}
