import { describe, expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { asId, type SessionId } from '../../../shared/kernel/ids.ts'
import { DEFAULT_PREFERENCES } from '../../../shared/views/library-view.ts'
import { ask, CREATE, made, notesOf, refusalOf, seen, write } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'
import { SimFiles } from '../../kit/sim-files.ts'

const NOBODY = asId<SessionId>('nobody')

describe('the library', () => {
  it('[LI1] a session needs a title, a client and a journey of this machine', async () => {
    const client = (await memoryHost()).client()
    expect(await ask(client, { ...CREATE, title: ' ' })).toBe('title-empty')
    expect(await ask(client, { ...CREATE, client: ' ' })).toBe('client-empty')
    expect(await ask(client, { ...CREATE, journey: 'nowhere' })).toBe('no-such-journey')
    const id = await made(client)
    const { sessions } = await seen(client, 'library')
    expect(Object.keys(sessions)).toEqual([id])
    expect(sessions[id]).toMatchObject({ id, title: 'A session', client: 'Somebody', phase: 'frame', notes: 0, binned: false, readOnly: null })
  })

  it('[LI2] a session is made once, however often its making is asked for, across a restart too', async () => {
    const files = new SimFiles()
    const before = await memoryHost(files)
    const id = await made(before.client('facilitator', { newCid: () => 'one' }))
    expect(await made(before.client('facilitator', { newCid: () => 'one' }))).toBe(id)
    await before.host.close()
    const after = (await memoryHost(files)).client('facilitator', { newCid: () => 'one' })
    expect(await made(after)).toBe(id)
    expect(Object.keys((await seen(after, 'library')).sessions)).toEqual([id])
  })

  it('[LI3] a session is renamed as a change of its own, while it is open too', async () => {
    const client = (await memoryHost()).client()
    const id = await made(client)
    expect(await ask(client, { type: 'RenameSession', session: id, title: 'Another', client: 'Else' })).toBeNull()
    expect(await seen(client, sessionChannel(id))).toMatchObject({ title: 'Another', client: 'Else' })
    expect((await seen(client, 'library')).sessions[id]).toMatchObject({ title: 'Another', client: 'Else' })
    expect(refusalOf(await client.command(sessionChannel(id), { type: 'Undo' }))).toBeNull()
    expect(await seen(client, sessionChannel(id))).toMatchObject({ title: 'Another', client: 'Somebody' })
    expect(await ask(client, { type: 'RenameSession', session: id, title: '', client: 'x' })).toBe('title-empty')
    expect(await ask(client, { type: 'RenameSession', session: NOBODY, title: 'x', client: 'x' })).toBe('no-such-session')
  })

  it('[LI4] a duplicate holds everything that the session held, and neither changes with the other', async () => {
    const client = (await memoryHost()).client()
    const id = await made(client)
    await write(client, id, 'shared')
    const copy = await made(client, { type: 'DuplicateSession', session: id, title: 'Copy' })
    await write(client, id, 'only here')
    expect([await notesOf(client, id), await notesOf(client, copy)]).toEqual([['shared', 'only here'], ['shared']])
    expect((await seen(client, 'library')).sessions[copy]).toMatchObject({ title: 'Copy', notes: 1 })
    expect(await ask(client, { type: 'DuplicateSession', session: id, title: ' ' })).toBe('title-empty')
  })

  it('[LI5] a session goes to the bin, comes back whole, and only from the bin is it deleted for good', async () => {
    const files = new SimFiles()
    const memory = await memoryHost(files)
    const client = memory.client()
    const id = await made(client)
    await write(client, id, 'kept')
    expect(await ask(client, { type: 'PurgeSession', session: id })).toBe('not-in-the-bin')
    expect(await ask(client, { type: 'RestoreSession', session: id })).toBe('not-in-the-bin')
    expect(await ask(client, { type: 'BinSession', session: id })).toBeNull()
    expect(await ask(client, { type: 'BinSession', session: id })).toBe('already-in-the-bin')
    expect((await seen(client, 'library')).sessions[id]?.binned).toBe(true)
    expect(await ask(client, { type: 'RestoreSession', session: id })).toBeNull()
    expect(await notesOf(client, id)).toEqual(['kept'])
    await ask(client, { type: 'BinSession', session: id })
    expect(await ask(client, { type: 'PurgeSession', session: id })).toBeNull()
    expect((await seen(client, 'library')).sessions).toEqual({})
    expect(await ask(client, { type: 'BinSession', session: id })).toBe('no-such-session')
    expect(files.names(`/data/sessions/${id}`)).toEqual([])
    await memory.host.close()
    expect((await seen((await memoryHost(files)).client(), 'library')).sessions).toEqual({})
  })

  it('[LI6] a session that somebody looks at is not binned under their hands', async () => {
    const { client } = await memoryHost()
    const [one, other] = [client(), client()]
    const id = await made(one)
    await new Promise<void>((resolve) => void other.attach(sessionChannel(id), { onView: () => resolve() }))
    expect(await ask(one, { type: 'BinSession', session: id })).toBe('session-is-open')
  })

  it('[LI7] without its index, or with a damaged one, the library is as it was, the bin included, and says what happened', async () => {
    for (const content of [null, '', '{}', 'null', '\0\0\0', '{"version":2,"sessions":{"x":{}}}', '{"version":3,"sessions":{}}']) {
      const files = new SimFiles()
      const before = await memoryHost(files)
      const [kept, binned] = [await made(before.client()), await made(before.client(), { ...CREATE, title: 'Binned' })]
      await write(before.client(), kept, 'a note')
      await ask(before.client(), { type: 'BinSession', session: binned })
      await before.host.close()
      const known = files.names('/data').filter((name) => name.startsWith('library.json'))
      for (const name of known) await files.files().remove(`/data/${name}`)
      if (content !== null) files.seed('/data/library.json', content)
      const after = await memoryHost(files)
      const library = await seen(after.client(), 'library')
      expect(library.sessions[kept], String(content)).toMatchObject({ title: 'A session', notes: 1, binned: false })
      expect(library.sessions[binned], String(content)).toMatchObject({ title: 'Binned', binned: true })
      expect(library.notices.map(({ notice }) => notice), String(content)).toEqual(content === null ? [] : ['library-rebuilt'])
      if (content !== null) expect(files.names('/data').filter((name) => name.includes('.corrupt-'))).toHaveLength(1)
    }
  })

  it('[LI8] what was written after the index shows in the library after the power is cut', async () => {
    const files = new SimFiles()
    const id = await made((await memoryHost(files)).client())
    const before = await memoryHost(files)
    await write(before.client(), id, 'one')
    await write(before.client(), id, 'two')
    files.restart('forgets')
    expect((await seen((await memoryHost(files)).client(), 'library')).sessions[id]).toMatchObject({ notes: 2 })
  })

  it('[LI9] a session of which nothing can be read is listed all the same, and says so when it is opened', async () => {
    const files = new SimFiles()
    files.seed('/data/sessions/broken/events.jsonl', 'nonsense\n')
    files.seed('/data/sessions/.DS_Store', 'of the system')
    const client = (await memoryHost(files)).client()
    const { sessions } = await seen(client, 'library')
    expect(Object.values(sessions)).toMatchObject([{ id: 'broken', title: 'broken' }])
    await expect(seen(client, sessionChannel(asId('broken')))).rejects.toThrow('session-unreadable')
    expect(files.peek('/data/sessions/broken/events.jsonl')?.toString()).toBe('nonsense\n')
  })

  it('[LI10] preferences are kept, reach the audience, and fall back when their file is damaged', async () => {
    const files = new SimFiles()
    const before = await memoryHost(files)
    expect(await ask(before.client(), { type: 'SetPreferences', preferences: { theme: 'dark', roomTheme: 'contrast' } })).toBeNull()
    expect((await seen(before.client('audience'), 'audience')).preferences).toMatchObject({ theme: 'dark', roomTheme: 'contrast', language: 'en' })
    await before.host.close()
    const again = await memoryHost(files)
    expect((await seen(again.client(), 'library')).preferences).toMatchObject({ theme: 'dark' })
    await again.host.close()
    for (const name of ['preferences.json', 'preferences.json.bak']) files.seed(`/data/${name}`, '{"theme":"pink"}')
    const library = await seen((await memoryHost(files)).client(), 'library')
    expect(library.preferences).toEqual(DEFAULT_PREFERENCES)
    const [notice] = library.notices
    expect(notice?.notice).toBe('preferences-rebuilt')
  })

  it('[LI520] preferences of an earlier version, which had one look for both windows, are kept, and the room has that look', async () => {
    const files = new SimFiles()
    files.seed('/data/preferences.json', '{"language":"nl","theme":"dark","sound":true}')
    const library = await seen((await memoryHost(files)).client(), 'library')
    expect(library.preferences).toEqual({ ...DEFAULT_PREFERENCES, language: 'nl', theme: 'dark', sound: true, roomTheme: 'dark' })
    expect(library.notices).toEqual([])
  })

  it('[LI11] a notice is gone once it was read', async () => {
    const files = new SimFiles()
    files.seed('/data/library.json', 'x')
    const client = (await memoryHost(files)).client()
    const [notice] = (await seen(client, 'library')).notices
    expect(await ask(client, { type: 'DismissNotice', notice: notice?.id ?? '' })).toBeNull()
    expect((await seen(client, 'library')).notices).toEqual([])
  })

  it('[LI17] a disk that is nearly full is told of when the program starts, with what is left', async () => {
    for (const [free, notice] of [[400, 'disk-low'], [40, 'disk-too-little']] as const) {
      const files = new SimFiles()
      files.capacity = free * 1_000_000
      const { notices } = await seen((await memoryHost(files)).client(), 'library')
      expect(notices).toMatchObject([{ notice, about: { file: '/data', free } }])
    }
    expect((await seen((await memoryHost()).client(), 'library')).notices).toEqual([])
  })

  it('[LI19] on a disk that takes nothing the library opens all the same, with every session, and says so', async () => {
    const files = new SimFiles()
    const id = await made((await memoryHost(files)).client())
    await files.files().remove('/data/library.json')
    files.isReadOnly = true
    const library = await seen((await memoryHost(files)).client(), 'library')
    expect(Object.keys(library.sessions)).toEqual([id])
    expect(library.notices).toMatchObject([{ notice: 'unwritten-read-only', about: { file: '/data/library.json' } }])
  })

  it('[LI12] a full disk refuses a new session by name and leaves the library as it was', async () => {
    const files = new SimFiles()
    const client = (await memoryHost(files)).client()
    const id = await made(client)
    files.capacity = 0
    const done = await client.command('library', CREATE)
    expect(done).toMatchObject({ ok: false, refusal: 'not-saved', about: { reason: 'disk-full' } })
    files.capacity = Infinity
    expect(Object.keys((await seen(client, 'library')).sessions)).toEqual([id])
  })
})
