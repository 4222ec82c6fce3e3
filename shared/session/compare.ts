import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import type { SessionId } from '../kernel/ids.ts'
import type { Phase } from './phase.ts'
import type { EarlierVerdict } from './earlier.ts'

/** With which earlier session this one is compared: what the program found by itself, and what somebody chose instead. */
export type ComparisonState = {
  readonly found: EarlierVerdict | null
  /** Null while nobody has chosen; `with` is null where "none" was chosen. */
  readonly chosen: { readonly with: EarlierVerdict | null } | null
}

/** The figures come from the host: whoever asks names the session only. */
export type ComparisonCommand = { readonly type: 'CompareWith'; readonly session: SessionId | null }

export type ComparisonEvent =
  /** The program found it by itself; undo passes it by. */
  | { readonly type: 'EarlierVerdictFound'; readonly earlier: EarlierVerdict | null }
  | { readonly type: 'ComparisonChosen'; readonly earlier: EarlierVerdict | null }
  | { readonly type: 'ComparisonLeftOpen' }

export type ComparisonRefusal = 'no-earlier-verdict'

export const initialComparison: ComparisonState = { found: null, chosen: null }

/** What this session is compared with; null for nothing. */
export function comparedWith({ found, chosen }: ComparisonState): EarlierVerdict | null {
  return chosen === null ? found : chosen.with
}

/** Answers which session to compare with; `earlier` is what the host found under the name that was asked for. */
export function decideComparison(
  state: ComparisonState,
  { session }: ComparisonCommand,
  earlier: EarlierVerdict | null,
): Decision<ComparisonEvent, ComparisonRefusal> {
  if (session === null) return state.chosen !== null && state.chosen.with === null ? accept() : accept({ type: 'ComparisonChosen', earlier: null })
  if (earlier === null || earlier.session !== session) return refuse('no-earlier-verdict')
  return state.chosen !== null && isSame(state.chosen.with, earlier) ? accept() : accept({ type: 'ComparisonChosen', earlier })
}

/** The fact that the program found another earlier verdict than it knew of, if it did. */
export function foundEarlier({ found }: ComparisonState, earlier: EarlierVerdict | null): readonly ComparisonEvent[] {
  return isSame(found, earlier) ? [] : [{ type: 'EarlierVerdictFound', earlier }]
}

function isSame(one: EarlierVerdict | null, other: EarlierVerdict | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The comparison after one more fact. */
export function evolveComparison(state: ComparisonState, event: ComparisonEvent): ComparisonState {
  switch (event.type) {
    case 'EarlierVerdictFound':
      return { ...state, found: event.earlier }
    case 'ComparisonChosen':
      return { ...state, chosen: { with: event.earlier } }
    case 'ComparisonLeftOpen':
      return { ...state, chosen: null }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back; none for what the program found by itself. */
export function invertComparison({ chosen }: ComparisonState, event: ComparisonEvent): readonly ComparisonEvent[] {
  if (event.type === 'EarlierVerdictFound') return []
  return [chosen === null ? { type: 'ComparisonLeftOpen' } : { type: 'ComparisonChosen', earlier: chosen.with }]
}

type Asking = { readonly verdict: { readonly comparison: ComparisonState; readonly signOff: unknown }; readonly close: { readonly closedAt: number | null } }
type Asked = { readonly type: string; readonly session?: SessionId | null; readonly phase?: Phase }

/**
 * Which earlier verdict the host has to look up before a command can be decided: that of a session by name, or the latest of the same client.
 *
 * The latest is looked up on the way into the verdict, as long as nobody has chosen, signed off or closed the session.
 */
export function earlierNeeded(session: Asking, command: Asked): SessionId | 'latest' | null {
  if (command.type === 'CompareWith') return command.session ?? null
  const isOpen = session.verdict.comparison.chosen === null && session.verdict.signOff === null && session.close.closedAt === null
  return command.type === 'GoToPhase' && command.phase === 'verdict' && isOpen ? 'latest' : null
}
