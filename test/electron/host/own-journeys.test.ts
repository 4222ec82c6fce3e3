import { describe, expect, it } from 'vitest'
import { blankJourney, completed } from '../../../shared/journey/draft.ts'
import type { Journey } from '../../../shared/journey/journey.ts'
import { ask, CREATE, made, seen } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { SimFiles } from '../../kit/sim-files.ts'

const sound: Journey = { ...sampleJourney, id: 'mine' }
const draft = blankJourney('draft', 3)
const save = (journey: Journey) => ({ type: 'SaveJourney', journey }) as const

describe('journeys of the facilitator’s own', () => {
  it('[LI420] a journey is kept in a file named after it, is listed, and a session starts on it, after a restart too', async () => {
    const files = new SimFiles()
    const before = await memoryHost(files)
    expect(await ask(before.client(), save(sound))).toBeNull()
    await before.host.close()
    expect(files.names('/data/journeys')).toEqual(['mine.json'])
    files.restart('forgets')
    const client = (await memoryHost(files)).client()
    const library = await seen(client, 'library')
    expect(library.ownJourneys['mine']).toMatchObject({ id: 'mine', name: sound.name, lenses: 3, problems: 0, binned: false })
    expect(library.journeys['mine']).toEqual(sound)
    await made(client, { ...CREATE, journey: 'mine' })
  })

  it('[LI421] work in progress is kept with its problems, and no session starts on it before they are mended', async () => {
    const client = (await memoryHost()).client()
    expect(await ask(client, save(draft))).toBeNull()
    const { ownJourneys, journeys } = await seen(client, 'library')
    expect(ownJourneys['draft']?.problems).toBeGreaterThan(5)
    expect(journeys['draft']).toBeUndefined()
    expect(await ask(client, { ...CREATE, journey: 'draft' })).toBe('journey-has-problems')
    expect(await client.ask('library', { type: 'OwnJourney', journey: 'draft' })).toEqual({ ok: true, value: draft })
    expect(await ask(client, save({ ...sound, id: 'draft' }))).toBeNull()
    await made(client, { ...CREATE, journey: 'draft' })
  })

  it('[LI421] what has not the form of a journey is not taken', async () => {
    const client = (await memoryHost()).client()
    expect(await ask(client, save({ ...sound, stages: 'none' as never }))).toBe('malformed')
    expect(await ask(client, save({ ...sound, id: '..' }))).toBe('malformed')
    expect(await ask(client, save({ ...sound, id: '__proto__' }))).toBe('malformed')
    expect((await seen(client, 'library')).ownJourneys).toEqual({})
  })

  it('[LI422] a journey that comes with the program is never written over', async () => {
    const client = (await memoryHost()).client()
    const before = (await seen(client, 'library')).journeys['sample']
    for (const command of [save({ ...sound, id: 'sample' }), { type: 'BinJourney', journey: 'sample' }, { type: 'PurgeJourney', journey: 'sample' }] as const)
      expect(await ask(client, command)).toBe('journey-shipped')
    expect((await seen(client, 'library')).journeys['sample']).toEqual(before)
  })

  it('[LI423] a journey goes to the bin, can’t be chosen there, comes back whole, and only from there is it deleted for good', async () => {
    const files = new SimFiles()
    const memory = await memoryHost(files)
    const client = memory.client()
    await ask(client, save(sound))
    expect(await ask(client, { type: 'RestoreJourney', journey: 'mine' })).toBe('journey-not-in-the-bin')
    expect(await ask(client, { type: 'PurgeJourney', journey: 'mine' })).toBe('journey-not-in-the-bin')
    expect(await ask(client, { type: 'BinJourney', journey: 'mine' })).toBeNull()
    expect(await ask(client, { type: 'BinJourney', journey: 'mine' })).toBe('journey-in-the-bin')
    expect(await ask(client, { ...CREATE, journey: 'mine' })).toBe('journey-in-the-bin')
    expect(await ask(client, save({ ...sound, origin: { en: 'x', nl: 'x' } }))).toBe('journey-in-the-bin')
    await memory.host.close()
    const after = (await memoryHost(files)).client()
    expect((await seen(after, 'library')).ownJourneys['mine']?.binned).toBe(true)
    expect(await ask(after, { type: 'RestoreJourney', journey: 'mine' })).toBeNull()
    expect((await seen(after, 'library')).journeys['mine']).toEqual(sound)
    await ask(after, { type: 'BinJourney', journey: 'mine' })
    expect(await ask(after, { type: 'PurgeJourney', journey: 'mine' })).toBeNull()
    expect(await ask(after, { type: 'BinJourney', journey: 'mine' })).toBe('no-such-journey')
    expect(files.names('/data/journeys')).toEqual([])
  })

  it('[LI424] a damaged file is restored from its copy or named, and kept; whatever else lies there is left alone', async () => {
    const files = new SimFiles()
    const before = await memoryHost(files)
    await ask(before.client(), save(sound))
    await ask(before.client(), save({ ...sound, origin: { en: 'later', nl: 'later' } }))
    await before.host.close()
    files.seed('/data/journeys/mine.json', '{"version":1')
    files.seed('/data/journeys/other.json', 'null')
    files.seed('/data/journeys/.DS_Store', 'of the system')
    const client = (await memoryHost(files)).client()
    const library = await seen(client, 'library')
    expect(Object.keys(library.ownJourneys)).toEqual(['mine'])
    expect(library.notices.map(({ notice, about }) => [notice, about['name']])).toEqual([['journey-restored', 'mine.json'], ['journey-unreadable', 'other.json']])
    for (const { about } of library.notices) expect(files.peek(String(about['file']))).not.toBeNull()
    expect(files.peek('/data/journeys/.DS_Store')?.toString()).toBe('of the system')
  })

  it('[LI425] a full disk refuses a save by name and leaves the version before', async () => {
    const files = new SimFiles()
    const client = (await memoryHost(files)).client()
    await ask(client, save(sound))
    files.capacity = 0
    expect(await client.command('library', save({ ...sound, origin: { en: 'later', nl: 'later' } }))).toMatchObject({ ok: false, refusal: 'not-saved', about: { reason: 'disk-full' } })
    files.capacity = Infinity
    expect((await seen(client, 'library')).journeys['mine']).toEqual(sound)
  })

  it('[LI426] a text written in one language only stands for the other in every session, and stays open in the editor', async () => {
    const client = (await memoryHost()).client()
    const english = { ...sound, name: { en: 'Only here', nl: '' } }
    await ask(client, save(english))
    const library = await seen(client, 'library')
    expect([library.ownJourneys['mine']?.problems, library.journeys['mine']?.name]).toEqual([0, { en: 'Only here', nl: 'Only here' }])
    expect(library.journeys['mine']).toEqual(completed(english))
    expect(await client.ask('library', { type: 'OwnJourney', journey: 'mine' })).toEqual({ ok: true, value: english })
  })
})
