// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { SessionFacts } from '../../../renderer/phases/frame/SessionFacts.tsx'
import { VerdictScreen } from '../../../renderer/phases/verdict/VerdictScreen.tsx'
import type { Client } from '../../../shared/contract/client.ts'
import type { LibraryView, SessionSummary } from '../../../shared/views/library-view.ts'
import type { SessionCommand, SessionEvent } from '../../../shared/session/vocabulary.ts'
import { earlierAfter, STAGE_THREE, standing } from '../../kit/earlier.ts'
import { lens, person } from '../../kit/given.ts'
import { localClient, type LocalClient } from '../../kit/local-client.ts'
import { summary } from '../../kit/local-library.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { box, showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

type Steps = readonly (SessionCommand | SessionEvent)[]

/** The client with these sessions in its library. */
function withLibrary(client: LocalClient, ...sessions: readonly SessionSummary[]): Client {
  const attach = ((channel, listener) =>
    client.attach(channel, channel !== 'library' ? listener : {
      onView: (view) => (listener as { onView: (view: unknown) => void }).onView({ ...(view as LibraryView), sessions: Object.fromEntries(sessions.map((one) => [one.id, one])) }),
    })) as Client['attach']
  return { ...client, attach }
}

const earlier = earlierAfter(standing(STAGE_THREE))
const verdict = { type: 'GoToPhase', phase: 'verdict' } as const
const SPRING = summary('earlier', { title: 'Spring', stage: 3, heldOn: '2025-11-20' })
const WINTER = summary('winter', { title: 'Winter', stage: 2, heldOn: '2026-01-05', client: 'kestrel HOME ' })

/** Stage 2 in lenses a and b: what b showed at stage 3 stands lower, and one of its notes is gone. */
const FELL: Steps = [...standing([...STAGE_THREE.slice(0, 3).map(([id, stage, change = {}]) => [id, id === 'b1' ? 2 : stage, change] as const), ['b3', 2, { lens: lens('b') }]])]

async function opened(...steps: Steps): Promise<LocalClient> {
  const client = localClient([...steps, verdict])
  await showPhase(<VerdictScreen />, withLibrary(client, SPRING, WINTER, summary('other', { client: 'Another', stage: 2 }), summary('empty')))
  return client
}

const found: SessionEvent = { type: 'EarlierVerdictFound', earlier }
const panel = (title: string) => all('.panel').find((one) => one.querySelector('h2')?.textContent === title)

describe('since the session before', () => {
  it('[UI461] the step that was held and is not is marked as lost and says when it was held', async () => {
    await opened(...FELL, found)
    expect(only('h1').textContent).toBe('Kestrel Home holds stage 2')
    expect(all('.step').map((one) => one.dataset['state'])).toEqual(['lit', 'lit', 'lost', 'unlit', 'unlit'])
    expect(only('[data-mark="was"]').textContent).toBe('Held on 20 November 2025, not today')
    expect(only('.step[data-stage="3"]').getAttribute('aria-label')).toContain('held then, not now')
    expect(only('.hero .change').textContent).toBe('Fallen back from 3 to 2: it lost Lens b (notes were placed elsewhere).')
  })

  it('[UI461] without a fall nothing is lost', async () => {
    await opened(...standing(STAGE_THREE), found)
    expect(all('.step[data-state="lost"], [data-mark="was"]')).toEqual([])
    expect(only('.hero .change').textContent).toBe('The same stage as then: 3.')
  })

  it('[UI462] every fall is said with its cause and opens its notes, those of the earlier session alone too', async () => {
    await opened(...standing(STAGE_THREE.slice(0, 2)), found)
    const since = panel('Since 20 November 2025')
    expect(since?.textContent).toContain('1 lens fell')
    await press(button('Lens b at stage 3: its evidence is gone'))
    expect(all('[role="dialog"] .stands-on__away').map((one) => one.textContent)).toEqual(['Note b1In the earlier session only', 'Note b2In the earlier session only'])
  })

  it('[UI463] each lens shows where it stood then', async () => {
    await opened(...FELL, found)
    const changes = all('.lens__row').map((row) => [row.querySelector('.lens__name')?.textContent, row.querySelector('.lens__change')?.textContent])
    expect(changes).toEqual([['Lens a', 'as then'], ['Lens b', 'from 3'], ['Lens c', 'as then']])
    expect(all('.lens__segment[data-state="lost"]')).toHaveLength(1)
  })

  it('[UI464] the client’s other sessions with a verdict are offered, the latest first, and nothing', async () => {
    const client = await opened(...FELL, found)
    await press(button('Compare with …'))
    expect(only('[role="dialog"]').textContent).toContain('taken by itself')
    await act(async () => only('[role="dialog"] [role="combobox"]').click())
    expect(all('[role="option"]').map((one) => one.textContent)).toEqual(['5 January 2026, stage 2, Winter', '20 November 2025, stage 3, Spring', 'Nothing'])
    await press(all('[role="option"]').at(-1) as HTMLElement)
    expect(client.given()).toEqual([{ type: 'CompareWith', session: null }])
    expect(panel('Not compared with an earlier session')).toBeDefined()
  })

  it('[UI464] a signed verdict says how to choose another', async () => {
    await opened(...FELL, found, { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' })
    await press(button('Compare with …'))
    expect(only('[role="dialog"]').textContent).toContain('Reopen it to compare with another session.')
  })

  it('[UI465] a session on a journey with other stages is named, and not compared', async () => {
    const stages = sampleJourney.stages.slice(0, 4)
    await opened({ type: 'SessionFramed', title: 'x', client: 'Kestrel Home', language: 'en', journey: { ...sampleJourney, stages } }, ...FELL.slice(1), found)
    expect(panel('Since 20 November 2025')?.textContent).toContain('held stage 3, Three, of another journey (Sample journey)')
    expect(all('.hero .change, .step[data-state="lost"], .moved')).toEqual([])
  })
})

describe('the day of the session', () => {
  it('[UI466] stands among the session’s facts and is changed there', async () => {
    const client = localClient(standing([]))
    await showPhase(<SessionFacts />, client)
    expect(document.body.textContent).toContain('its evidence does not age')
    await type('Held on', '2026-03-12')
    await key('Enter', box('Held on'))
    expect(client.view().heldOn).toBe('2026-03-12')
    expect(document.body.textContent).toContain('Evidence is as old as it is on this day')
  })
})

it('[VE460] a note that counts half for its age says so', async () => {
  await opened({ ...(standing([])[0] as Extract<SessionEvent, { type: 'SessionFramed' }>), heldOn: '2026-03-12' }, ...standing([['a1', 2, { observedOn: '2025-01-01' }], ['b1', 2, { lens: lens('b') }]]).slice(1))
  await press(button('Lens a, stage 2. Open its notes.'))
  expect(only('[role="dialog"] .stands-on__account').textContent).toContain('It counts half of its 3 points, because it was observed 12 months ago or more.')
})
