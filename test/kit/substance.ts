import type { Round } from '../../shared/session/place.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'

/** What undo answers for: everything but phases, the clock and the running agenda, turns and exports. */
export function substance({ frame, gather, place, resolve, verdict, backlog, parking, close, switches }: SessionState) {
  const { phase: _phase, visited: _visited, clock: _clock, agenda, ...framedAs } = frame
  const plan = { breaks: agenda.breaks, startsAt: agenda.startsAt }
  const switched = switches.map((one) => ({ ...one, rounds: one.rounds.map(withoutTurns) }))
  return { frame: framedAs, plan, gather, rounds: place.rounds.map(withoutTurns), resolve, verdict, backlog, parking, closedAt: close.closedAt, switches: switched }
}

function withoutTurns({ last: _last, passedOver: _passedOver, ...round }: Round) {
  return round
}
