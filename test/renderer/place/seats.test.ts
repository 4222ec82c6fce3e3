import { describe, expect, it } from 'vitest'
import { seatsOf } from '../../../renderer/phases/place/seats.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { asId, type ParticipantId } from '../../../shared/kernel/ids.ts'
import type { PersonView } from '../../../shared/views/people-view.ts'

const person = (name: string, placed: number): PersonView => ({ id: asId<ParticipantId>(name), name, initials: name.slice(0, 2), unit: null, placed, ready: false })
const room = (...people: readonly PersonView[]): Readonly<Record<ParticipantId, PersonView>> => Object.fromEntries(people.map((one) => [one.id, one]))

describe('the chips of the hot seat', () => {
  it('[UI89] a chip tells how far somebody is, and nothing of where', () => {
    const [half, done] = seatsOf(translator('en'), room(person('Ana', 2), person('Bo', 4)), {}, 4)
    expect(half).toEqual({ id: 'Ana', name: 'Ana', initials: 'An', progress: 0.5, progressLabel: '2 of 4 placed' })
    expect(done?.progressLabel).toBe('done')
  })
})
