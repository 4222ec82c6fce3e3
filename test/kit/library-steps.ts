import { expect } from 'vitest'
import type { Client, Done } from '../../shared/contract/client.ts'
import type { LibraryCommand } from '../../shared/contract/library.ts'
import { type AudienceScreen, type Channel, type SaveStatus, type SessionChannel, sessionChannel, type ViewOf } from '../../shared/contract/messages.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import type { AudienceView } from '../../shared/views/audience-view.ts'
import { draft } from './given.ts'

export const CREATE = { type: 'CreateSession', title: 'A session', client: 'Somebody', language: 'en', journey: 'sample' } as const

/** Makes a session and resolves to its id. */
export async function made(client: Client, command: LibraryCommand = CREATE): Promise<SessionId> {
  const done = await client.command('library', command)
  return done.ok && done.value !== null ? done.value.session : expect.fail(`not made: ${JSON.stringify(done)}`)
}

/** Resolves to the first view of the channel of which this is true. */
export function seen<C extends Channel>(client: Client, channel: C, isIt: (view: ViewOf<C>) => boolean = () => true): Promise<ViewOf<C>> {
  return new Promise((resolve, reject) => {
    const detach = client.attach(channel, {
      onView: (view) => {
        if (!isIt(view)) return
        resolve(view)
        queueMicrotask(() => detach())
      },
      onEnd: (refusal) => reject(new Error(refusal)),
    })
  })
}

/** Resolves to the first status of a session of which this is true. */
export function status(client: Client, channel: SessionChannel, isIt: (status: SaveStatus) => boolean): Promise<SaveStatus> {
  return new Promise((resolve) => {
    client.attach(channel, { onView: () => {}, onStatus: (now) => isIt(now) && resolve(now) })
  })
}

/** Why it was refused, `null` if it was not. */
export const refusalOf = (done: Done): string | null => (done.ok ? null : done.refusal)

/** Asks the library for something and resolves to why it was refused, `null` if it was not. */
export const ask = async (client: Client, command: LibraryCommand): Promise<string | null> => refusalOf(await client.command('library', command))

/** Writes one note and resolves to why that was refused, `null` if it was not. */
export const write = async (client: Client, session: SessionId, text: string): Promise<string | null> =>
  refusalOf(await client.command(sessionChannel(session), { type: 'WriteEvidence', notes: [draft(text, { lens: null })] }))

/** The texts of a session's notes. */
export const notesOf = async (client: Client, session: SessionId): Promise<readonly string[]> =>
  Object.values((await seen(client, sessionChannel(session))).notes).map(({ text }) => text)

/** The session as a file. */
export async function fileOf(client: Client, session: SessionId): Promise<{ readonly name: string; readonly text: string }> {
  const answer = await client.ask(sessionChannel(session), { type: 'SessionFile' })
  return answer.ok ? answer.value : expect.fail(answer.refusal)
}

/** The session that the room is shown, if it is shown one. */
export const boardOf = ({ shown }: AudienceScreen): AudienceView | null => (shown.is === 'session' ? shown.view : null)
