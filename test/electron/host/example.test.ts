import { describe, expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { LANGUAGES } from '../../../shared/journey/journey.ts'
import { made, seen } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'

describe('the example workshop', () => {
  it.each(LANGUAGES)('[LI16] in %s it has twelve people in six units, 34 notes, two camps twice and a lone voice', async (language) => {
    const client = (await memoryHost()).client()
    const id = await made(client, { type: 'CreateExample', language })
    const view = await seen(client, sessionChannel(id))
    const notes = Object.values(view.notes)
    expect([view.phase, view.language, Object.keys(view.people).length, Object.keys(view.units).length, notes.length]).toEqual(['resolve', language, 12, 6, 34])
    expect(notes.every(({ agreement }) => agreement?.placements === 12)).toBe(true)
    const shaped = (shape: string) => notes.filter(({ agreement }) => agreement?.shape === shape).length
    expect([shaped('two-camps'), shaped('lone-voice')]).toEqual([2, 1])
    expect(view.queue.map((note) => view.notes[note]?.agreement?.shape)).toEqual(['two-camps', 'two-camps'])
    for (const field of ['kind', 'lens', 'strength', 'stance', 'unit'] as const) {
      const values = new Set(notes.map((note) => note[field]))
      expect(values.size, field).toBe({ kind: 5, lens: 5, strength: 3, stance: 2, unit: 6 }[field])
    }
    expect(view.history.undo).not.toBeNull()
    expect((await seen(client, 'library')).sessions[id]).toMatchObject({ notes: 34, people: 12, phase: 'resolve', stage: view.verdict.stage })
  })
})
