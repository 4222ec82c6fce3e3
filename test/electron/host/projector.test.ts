import { describe, expect, it } from 'vitest'
import type { AudienceScreen } from '../../../shared/contract/messages.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { ProjectorCommand } from '../../../shared/contract/projector.ts'
import { boardOf, made, refusalOf, seen, write } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'

const EXAMPLE = { type: 'CreateExample', language: 'en' } as const

/** A host with a facilitator, who looks at a session, and a window for the room; what the room was ever sent is kept. */
async function inTheRoom() {
  const host = await memoryHost()
  const { client: facilitator, cut } = host.cuttable()
  const one = await made(facilitator)
  const leave = facilitator.attach(sessionChannel(one), { onView: () => {} })
  const sent: AudienceScreen[] = []
  const room = host.client('audience')
  room.attach('audience', { onView: (screen) => sent.push(screen) })
  await expect.poll(() => sent.at(-1)?.shown.is).toBe('session')
  const give = async (command: ProjectorCommand): Promise<string | null> => refusalOf(await facilitator.command('projector', command))
  return { ...host, facilitator, cut, one, leave, sent, give, now: () => sent.at(-1)?.shown, texts: () => JSON.stringify(sent) }
}

describe('what the room is shown', () => {
  it('[HO520] a frozen room keeps its picture, whatever changes and whichever session is opened, until it is brought back', async () => {
    const { facilitator, one, give, now, texts, sent } = await inTheRoom()
    await write(facilitator, one, 'seen by all')
    await expect.poll(texts).toContain('seen by all')
    expect(await give({ type: 'FreezeRoom' })).toBeNull()
    const frozen = now()
    await write(facilitator, one, 'not for the room')
    expect(await give({ type: 'FreezeRoom' })).toBeNull()
    facilitator.attach(sessionChannel(await made(facilitator, EXAMPLE)), { onView: () => {} })
    await facilitator.command('library', { type: 'SetPreferences', preferences: { roomTheme: 'dark' } })
    await expect.poll(() => sent.at(-1)?.preferences.roomTheme).toBe('dark')
    expect(now()).toEqual(frozen)
    const late = (await seen(facilitator, 'audience')).shown
    expect(late).toEqual(frozen)
    expect(texts()).not.toContain('not for the room')
    expect(await seen(facilitator, 'projector')).toMatchObject({ windows: 1, showing: { is: 'frozen', since: expect.any(Number) } })
    expect(await give({ type: 'BringBack' })).toBeNull()
    await expect.poll(() => boardOf(sent.at(-1) as AudienceScreen)?.title).not.toBe('A session')
  })

  it('[HO520] a room that is frozen in a blind round learns of the reveal only when it is brought back', async () => {
    const { facilitator, give, texts, sent } = await inTheRoom()
    const id = await made(facilitator, EXAMPLE)
    const channel = sessionChannel(id)
    facilitator.attach(channel, { onView: () => {} })
    const { notes, people } = await seen(facilitator, channel)
    const [note] = Object.keys(notes) as EvidenceId[]
    const [person] = Object.keys(people) as (keyof typeof people)[]
    if (note === undefined || person === undefined) return expect.fail('an empty example')
    await facilitator.command(channel, { type: 'GoToPhase', phase: 'place' })
    await facilitator.command(channel, { type: 'OpenRound', mode: 'blind', scope: [note] })
    await facilitator.command(channel, { type: 'TakeSeat', participant: person })
    await expect.poll(() => boardOf(sent.at(-1) as AudienceScreen)?.round?.hidden).toBe(true)
    const before = texts()
    await give({ type: 'FreezeRoom' })
    await facilitator.command(channel, { type: 'PlaceEvidence', evidence: [note], stage: 5 })
    await facilitator.command(channel, { type: 'RevealPlacements' })
    expect(texts()).toBe(before)
    await give({ type: 'BringBack' })
    await expect.poll(() => boardOf(sent.at(-1) as AudienceScreen)?.round?.status).toBe('revealed')
  })

  it('[HO521] a blank room gets title and client and nothing else', async () => {
    const { facilitator, one, give, now, texts } = await inTheRoom()
    expect(await give({ type: 'BlankRoom' })).toBeNull()
    await expect.poll(now).toEqual({ is: 'blank', title: 'A session', client: 'Somebody' })
    await write(facilitator, one, 'not for the room')
    await facilitator.command(sessionChannel(one), { type: 'SetTitle', title: 'Renamed' })
    await expect.poll(now).toEqual({ is: 'blank', title: 'Renamed', client: 'Somebody' })
    expect(texts()).not.toContain('not for the room')
  })

  it('[HO522] a spotlight is on something of the open session, and goes out over another', async () => {
    const { facilitator, one, give, now } = await inTheRoom()
    await write(facilitator, one, 'look at this')
    const [note] = Object.keys((await seen(facilitator, sessionChannel(one))).notes) as EvidenceId[]
    if (note === undefined) return expect.fail('no note')
    expect(await give({ type: 'SpotlightNote', note })).toBeNull()
    await expect.poll(now).toMatchObject({ is: 'spotlight', view: { on: { is: 'note', note: { text: 'look at this' } } } })
    expect(await give({ type: 'SpotlightStage', stage: 99 })).toBe('no-such-stage')
    expect(await give({ type: 'SpotlightNote', note: 'nobodys' as EvidenceId })).toBe('no-such-evidence')
    expect(await give({ type: 'SpotlightStage', stage: 1 })).toBeNull()
    await expect.poll(now).toMatchObject({ is: 'spotlight', view: { on: { is: 'stage', stage: 1 } } })
    facilitator.attach(sessionChannel(await made(facilitator, EXAMPLE)), { onView: () => {} })
    await expect.poll(() => now()?.is).toBe('session')
  })

  it('[HO522] without an open session there is nothing to freeze or to put into the spotlight', async () => {
    const { leave, give, now } = await inTheRoom()
    leave()
    await expect.poll(() => now()?.is).toBe('nothing')
    expect([await give({ type: 'FreezeRoom' }), await give({ type: 'SpotlightStage', stage: 1 })]).toEqual(['nothing-shown', 'nothing-shown'])
  })

  it('[HO523] how the room is shown a session is no change of it', async () => {
    const { facilitator, one, give, files } = await inTheRoom()
    const journal = () => files.peek(`/data/sessions/${one}/events.jsonl`)?.toString()
    const [before, written, report] = [await seen(facilitator, sessionChannel(one)), journal(), await facilitator.ask(sessionChannel(one), { type: 'Report', names: 'shown' })]
    for (const command of [{ type: 'FreezeRoom' }, { type: 'BlankRoom' }, { type: 'SpotlightStage', stage: 2 }, { type: 'BringBack' }] as const) expect(await give(command)).toBeNull()
    expect(journal()).toBe(written)
    expect(await seen(facilitator, sessionChannel(one))).toEqual(before)
    expect(await facilitator.ask(sessionChannel(one), { type: 'Report', names: 'shown' })).toEqual(report)
  })

  it('[HO524] the room goes on seeing the session while the facilitator’s connection drops', async () => {
    const { facilitator, one, give, now, cut, sent } = await inTheRoom()
    await give({ type: 'SpotlightStage', stage: 2 })
    await expect.poll(() => now()?.is).toBe('spotlight')
    cut()
    await write(facilitator, one, 'after the drop')
    await expect.poll(() => now()?.is).toBe('spotlight')
    await give({ type: 'BringBack' })
    await expect.poll(() => JSON.stringify(now())).toContain('after the drop')
    expect(sent.slice(1).map(({ shown }) => shown.is)).not.toContain('nothing')
  })
})
