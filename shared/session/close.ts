import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import { append } from '../kernel/record.ts'
import type { Context } from './actor.ts'

/** Whether the workshop is over, and what was taken home. */
export type CloseState = {
  readonly closedAt: number | null
  readonly exports: readonly { readonly name: string; readonly at: number }[]
  /** When the names went for good, and how many people the session knew until then; null while it knows them. */
  readonly purged: { readonly at: number; readonly people: number } | null
}

export type CloseCommand =
  | { readonly type: 'CloseSession' }
  | { readonly type: 'ReopenSession' }
  | { readonly type: 'NoteExport'; readonly name: string }

export type CloseEvent =
  | { readonly type: 'SessionClosed'; readonly at: number }
  | { readonly type: 'SessionReopened' }
  | { readonly type: 'ExportNoted'; readonly name: string; readonly at: number }
  /** Everything before it tells what the session is, not how it came to be: there is nothing in it to take back. */
  | { readonly type: 'SessionRetold' }
  /** No fact before it names anybody any more, and nothing before it can be taken back. */
  | { readonly type: 'PeoplePurged'; readonly at: number; readonly people: number }

export type CloseRefusal = 'session-closed' | 'name-empty'

export const initialClose: CloseState = { closedAt: null, exports: [], purged: null }

/** Answers what is asked of the close; see SPEC, facet CL. */
export function decideClose(
  { close }: { readonly close: CloseState },
  command: CloseCommand,
  { now }: Context,
): Decision<CloseEvent, CloseRefusal> {
  switch (command.type) {
    case 'CloseSession':
      return close.closedAt === null ? accept({ type: 'SessionClosed', at: now }) : accept()
    case 'ReopenSession':
      return close.closedAt === null ? accept() : accept({ type: 'SessionReopened' })
    case 'NoteExport':
      return command.name.trim() === '' ? refuse('name-empty') : accept({ type: 'ExportNoted', name: command.name.trim(), at: now })
    default:
      return unreachable(command)
  }
}

/** The close after one more fact. */
export function evolveClose(close: CloseState, event: CloseEvent): CloseState {
  switch (event.type) {
    case 'SessionClosed':
      return { ...close, closedAt: event.at }
    case 'SessionReopened':
      return { ...close, closedAt: null }
    case 'ExportNoted':
      return { ...close, exports: append(close.exports, { name: event.name, at: event.at }) }
    case 'SessionRetold':
      return close
    case 'PeoplePurged':
      return { ...close, purged: { at: event.at, people: event.people } }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back. That a file was written or names were purged can't be taken back. */
export function invertClose(before: CloseState, event: CloseEvent): readonly CloseEvent[] {
  switch (event.type) {
    case 'SessionClosed':
      return [{ type: 'SessionReopened' }]
    case 'SessionReopened':
      return before.closedAt === null ? [] : [{ type: 'SessionClosed', at: before.closedAt }]
    case 'ExportNoted':
    case 'SessionRetold':
    case 'PeoplePurged':
      return []
    default:
      return unreachable(event)
  }
}
