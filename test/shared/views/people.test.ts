import { expect, it } from 'vitest'
import { initialsOf } from '../../../shared/views/people-view.ts'
import { asId, type ParticipantId } from '../../../shared/kernel/ids.ts'

const initials = (...names: readonly string[]) =>
  [...initialsOf(names.map((name, index) => ({ id: asId<ParticipantId>(`p${index}`), name }))).values()]

it('[VI4] are the first two letters, and others where those are taken', () => {
  expect(initials('Noor', 'Bram')).toEqual(['No', 'Br'])
  expect(initials('Tom', 'Tom Wit', 'Tomas')).toEqual(['To', 'TW', 'Tm'])
})

it('[VI4] survive names of one letter, and twins', () => {
  expect(initials('Q', 'Al', 'Al')).toEqual(['Q', 'Al', 'Al'])
})
