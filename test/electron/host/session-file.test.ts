import { describe, expect, it } from 'vitest'
import type { Client } from '../../../shared/contract/client.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { EvidenceId, ParticipantId, SessionId } from '../../../shared/kernel/ids.ts'
import type { Anonymity } from '../../../shared/session/promises.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { fileOf, made, refusalOf, seen, write } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'

type Room = { readonly id: SessionId; readonly give: (command: SessionCommand) => Promise<void>; readonly notes: readonly EvidenceId[]; readonly people: readonly ParticipantId[] }

/** A session of four people and two notes, after a blind round with this promise. */
async function room(client: Client, anonymity: Anonymity): Promise<Room> {
  const id = await made(client)
  const give = async (command: SessionCommand) => expect(refusalOf(await client.command(sessionChannel(id), command)), command.type).toBeNull()
  await give({ type: 'AddParticipants', people: ['Ana', 'Bram', 'Cleo', 'Dirk'].map((name) => ({ name, unit: 'Service' })) })
  await write(client, id, 'One')
  await write(client, id, 'Two')
  const view = await seen(client, sessionChannel(id))
  const [notes, people] = [Object.keys(view.notes) as EvidenceId[], Object.keys(view.people) as ParticipantId[]]
  await give({ type: 'GoToPhase', phase: 'place' })
  await give({ type: 'OpenRound', mode: 'blind', scope: null, anonymity })
  for (const [index, participant] of people.entries()) {
    await give({ type: 'TakeSeat', participant })
    await give({ type: 'PlaceEvidence', evidence: notes, stage: 1 + (index % 3) })
  }
  await give({ type: 'RevealPlacements' })
  return { id, give, notes, people }
}

const placersIn = (text: string) => text.split('\n').filter((line) => line.includes('"EvidencePlaced"')).map((line) => JSON.parse(line).e.d.placer as string)

describe('the session file of a round that promised something', () => {
  it.each(['anonymous', 'unit'] as const)('[LI622] names nobody in a placement that was given under the promise of %s, and opens as the same session without a past', async (anonymity) => {
    const client = (await memoryHost()).client()
    const { id, give, notes, people } = await room(client, anonymity)
    await give({ type: 'OpenRound', mode: 'blind', scope: notes.slice(0, 1) })
    await give({ type: 'TakeSeat', participant: people[0] as ParticipantId })
    await give({ type: 'PlaceEvidence', evidence: notes.slice(0, 1), stage: 5 })
    await give({ type: 'RevealPlacements' })
    await give({ type: 'NameMoment', name: 'After the re-vote' })
    const file = await fileOf(client, id)
    expect(placersIn(file.text).filter((placer) => people.slice(1).includes(placer as ParticipantId))).toEqual([])
    expect(file.text).not.toMatch(/SeatTaken|ReadinessSet|TurnPassedOver|MomentNamed/)
    const elsewhere = (await memoryHost()).client()
    const copy = await made(elsewhere, { type: 'ImportSession', name: file.name, text: file.text })
    const [before, after] = [await seen(client, sessionChannel(id)), await seen(elsewhere, sessionChannel(copy))]
    expect(after.notes).toEqual(before.notes)
    expect(after.verdict).toEqual(before.verdict)
    expect(Object.values(after.people).map(({ name }) => name)).toEqual(['Ana', 'Bram', 'Cleo', 'Dirk'])
    expect(after.history).toEqual({ undo: null, redo: null })
    expect((await fileOf(elsewhere, copy)).text.split('\n').length).toBe(file.text.split('\n').length)
  })

  it('[LI622] says nothing either of placements that were taken back, or of a promise that was loosened since', async () => {
    const client = (await memoryHost()).client()
    const { id, give, people } = await room(client, 'named')
    const named = placersIn((await fileOf(client, id)).text)
    expect(new Set(named)).toEqual(new Set(people))
    await give({ type: 'OpenRound', mode: 'blind', scope: null, anonymity: 'anonymous' })
    await give({ type: 'TakeSeat', participant: people[1] as ParticipantId })
    const notes = Object.keys((await seen(client, sessionChannel(id))).notes) as EvidenceId[]
    await give({ type: 'PlaceEvidence', evidence: notes, stage: 4 })
    await give({ type: 'WithdrawPlacement', evidence: notes })
    await give({ type: 'ChangePromise', anonymity: 'named' })
    await give({ type: 'DiscardRound' })
    const { text } = await fileOf(client, id)
    expect(text.match(/"stage":4/g) ?? []).toEqual([])
    expect(text).not.toContain('SeatTaken')
    expect(placersIn(text)).toHaveLength(8)
  })
})
