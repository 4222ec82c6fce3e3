import { type Decision, accept, refuse, unreachable } from '../kernel/decision.ts'
import { asId, type MomentId } from '../kernel/ids.ts'
import { put, without } from '../kernel/record.ts'
import type { Context } from './actor.ts'

/** A moment of the session that has a name, so that one can go back to it. */
export type Moment = {
  readonly id: MomentId
  readonly name: string
  readonly at: number
  /** The last change before it; `null` at the very beginning. */
  readonly after: string | null
}

export type MomentsState = Readonly<Record<MomentId, Moment>>

export type MomentsCommand =
  | { readonly type: 'NameMoment'; readonly name: string }
  | { readonly type: 'ForgetMoment'; readonly moment: MomentId }

export type MomentsEvent =
  | { readonly type: 'MomentNamed'; readonly moment: Moment }
  | { readonly type: 'MomentForgotten'; readonly moment: MomentId }

export type MomentsRefusal = 'name-empty' | 'no-such-moment'

export const initialMoments: MomentsState = {}

type Surroundings = { readonly moments: MomentsState; readonly history: { readonly done: readonly { readonly origin: string }[] } }

/** Answers what is asked of the named moments; see SPEC, facet HI. */
export function decideMoments(
  { moments, history }: Surroundings,
  command: MomentsCommand,
  { now, newId }: Context,
): Decision<MomentsEvent, MomentsRefusal> {
  switch (command.type) {
    case 'NameMoment': {
      const name = command.name.trim()
      if (name === '') return refuse('name-empty')
      return accept({ type: 'MomentNamed', moment: { id: asId<MomentId>(newId()), name, at: now, after: history.done.at(-1)?.origin ?? null } })
    }
    case 'ForgetMoment':
      return moments[command.moment] === undefined ? refuse('no-such-moment') : accept({ type: 'MomentForgotten', moment: command.moment })
    default:
      return unreachable(command)
  }
}

/** The named moments after one more fact. A name is no change of the session: undo passes it by. */
export function evolveMoments(moments: MomentsState, event: MomentsEvent): MomentsState {
  return event.type === 'MomentNamed' ? put(moments, event.moment.id, event.moment) : without(moments, event.moment)
}
