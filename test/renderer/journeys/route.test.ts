// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { goTo, parseRoute, type Route } from '../../../renderer/session/route.ts'
import { asId, type SessionId } from '../../../shared/kernel/ids.ts'

afterEach(() => {
  window.location.hash = ''
})

const session = asId<SessionId>('01ABC')
const PLACES: readonly Route[] = [
  { at: 'library' },
  { at: 'library', start: 'own-1' },
  { at: 'session', session },
  { at: 'session', session, journey: 'own-1' },
  { at: 'journey', journey: 'own_1', session: null },
  { at: 'journey', journey: 'own-1', session },
]

it.each(PLACES)('[UI433] the address leads back to $at', (place) => {
  goTo(place)
  expect(parseRoute(window.location.hash)).toEqual(place)
})

it('[UI433] what is no place of the program is the library', () => {
  for (const hash of ['', '#/', '#/session/', '#/session/a.b', '#/journey/../x', '#/elsewhere/x']) expect(parseRoute(hash)).toEqual({ at: 'library' })
})
