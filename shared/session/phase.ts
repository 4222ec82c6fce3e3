/** The seven phases of a session, in their order. Going back is always allowed and loses nothing. */
export const PHASES = ['frame', 'gather', 'place', 'resolve', 'verdict', 'backlog', 'close'] as const
export type Phase = (typeof PHASES)[number]

/** Minutes per phase that a new session starts from: a workshop of two and a half hours. */
export const DEFAULT_MINUTES: Readonly<Record<Phase, number>> = {
  frame: 15,
  gather: 20,
  place: 25,
  resolve: 35,
  verdict: 15,
  backlog: 30,
  close: 10,
}
