import { describe, expect, it } from 'vitest'
import { nextInLine, seatsOf } from '../../../renderer/phases/place/seats.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { asId, type ParticipantId } from '../../../shared/kernel/ids.ts'
import type { PersonView } from '../../../shared/views/people-view.ts'

const person = (name: string, placed: number): PersonView => ({ id: asId<ParticipantId>(name), name, initials: name.slice(0, 2), unit: null, placed })
const room = (...people: readonly PersonView[]): Readonly<Record<ParticipantId, PersonView>> => Object.fromEntries(people.map((one) => [one.id, one]))

describe('who sits next', () => {
  it('[UI90] is the first after the last one who has not finished, round the table', () => {
    const people = room(person('Ana', 2), person('Bo', 5), person('Cas', 0), person('Dee', 5))
    expect(nextInLine(people, 5, null)?.name).toBe('Ana')
    expect(nextInLine(people, 5, 'Ana')?.name).toBe('Cas')
    expect(nextInLine(people, 5, 'Bo')?.name).toBe('Cas')
    expect(nextInLine(people, 5, 'Cas')?.name).toBe('Ana')
  })

  it('[UI90] is whoever just sat there when nobody else has anything left, and nobody when all have finished', () => {
    expect(nextInLine(room(person('Ana', 2), person('Bo', 5)), 5, 'Ana')?.name).toBe('Ana')
    expect(nextInLine(room(person('Ana', 5), person('Bo', 5)), 5, 'Ana')).toBe(null)
  })

  it('[UI89] a chip tells how far somebody is, and nothing of where', () => {
    const [half, done] = seatsOf(translator('en'), room(person('Ana', 2), person('Bo', 4)), {}, 4)
    expect(half).toEqual({ id: 'Ana', name: 'Ana', initials: 'An', progress: 0.5, progressLabel: '2 of 4 placed' })
    expect(done?.progressLabel).toBe('done')
  })
})
