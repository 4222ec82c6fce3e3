import { describe, expect, it } from 'vitest'
import { groupByClient, sessionToContinue } from '../../../renderer/library/client-groups.ts'
import { sayMoment, sayMonth } from '../../../renderer/session/moments.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { LIBRARY_NOW, summary } from '../../kit/local-library.ts'

const DAY = 86_400_000
const signed = (id: string, client: string, stage: number, daysAgo: number) =>
  summary(id, { client, stage, signedOff: true, closedAt: LIBRARY_NOW - daysAgo * DAY, changedAt: LIBRARY_NOW - daysAgo * DAY })

describe('sessions by client', () => {
  it('[UI52] sessions stand by client whatever its capitals, the newest first, and the client with the latest change on top', () => {
    const groups = groupByClient([signed('a', 'Kestrel', 1, 90), signed('b', 'Nordlys', 2, 10), signed('c', 'KESTREL ', 2, 5)], '')
    expect(groups.map(({ client, sessions }) => [client, sessions.map(({ id }) => id)])).toEqual([['KESTREL ', ['c', 'a']], ['Nordlys', ['b']]])
  })

  it.each([
    [[1, 2], { way: 'up', from: 1, stage: 2 }],
    [[3, 2], { way: 'down', from: 3, stage: 2 }],
    [[2, 2], { way: 'same', from: 2, stage: 2 }],
    [[2], { way: 'first', stage: 2 }],
    [[], { way: 'none' }],
  ])('[UI52] the movement is between the last two verdicts that the room stands by: %j', (stages, movement) => {
    const sessions = [summary('open', { stage: 5 }), ...stages.map((stage, index) => signed(`s${index}`, 'Kestrel Home', stage, 100 - index))]
    expect(groupByClient(sessions, '')[0]?.movement).toMatchObject(movement)
  })

  it('[UI467] a session says itself what it moved from; sessions go by the days on which they were held', () => {
    const held = (id: string, stage: number, heldOn: string, compared: number | null) => ({
      ...signed(id, 'Kestrel Home', stage, 0), heldOn, compared: compared === null ? null : { session: summary('x').id, stage: compared },
    })
    const moved = (...sessions: readonly ReturnType<typeof held>[]) => groupByClient(sessions, '')[0]?.movement
    expect(moved(held('b', 2, '2025-11-20', 3), held('a', 4, '2025-04-10', null))).toMatchObject({ way: 'down', from: 3, stage: 2 })
    expect(moved(held('a', 3, '2025-04-10', null), held('b', 2, '2025-11-20', null))).toMatchObject({ way: 'first', stage: 2 })
    expect(groupByClient([held('b', 2, '2025-11-20', 3), { ...held('a', 3, '2025-04-10', null), client: 'kestrelhome' }], '')[0]?.verdicts.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('[UI53] every word that is looked for must be in the client or the title, and the bin is not looked in', () => {
    const sessions = [summary('a', { title: 'Spring 2026' }), summary('b', { title: 'Autumn' }), summary('c', { title: 'Spring', binned: true })]
    expect(groupByClient(sessions, 'spring kestrel').flatMap((group) => group.sessions.map(({ id }) => id))).toEqual(['a'])
    expect(groupByClient(sessions, 'winter')).toEqual([])
  })

  it('[UI54] the session to continue is the one worked on last that is neither closed, binned nor read-only', () => {
    const open = summary('open', { changedAt: LIBRARY_NOW - 3 * DAY })
    const others = [signed('done', 'Kestrel Home', 2, 0), summary('gone', { binned: true }), summary('locked', { readOnly: 'damaged' })]
    expect(sessionToContinue([...others, open, summary('older', { changedAt: LIBRARY_NOW - 9 * DAY })])).toBe(open)
    expect(sessionToContinue(others)).toBe(null)
  })
})

describe('dates', () => {
  it('[UI52] a moment is said in the language: today and yesterday with the time, else the day', () => {
    const [en, nl] = [translator('en'), translator('nl')]
    expect(sayMoment(en, 'en', LIBRARY_NOW, LIBRARY_NOW)).toBe('today, 11:40')
    expect(sayMoment(nl, 'nl', LIBRARY_NOW - DAY, LIBRARY_NOW)).toBe('gisteren, 11:40')
    expect(sayMoment(nl, 'nl', new Date(2025, 9, 7).getTime(), LIBRARY_NOW)).toBe('7 okt 2025')
    expect(sayMonth('nl', new Date(2026, 0, 7).getTime(), LIBRARY_NOW)).toBe('januari')
    expect(sayMonth('en', new Date(2025, 9, 7).getTime(), LIBRARY_NOW)).toBe('October 2025')
  })
})
