import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ACTIONS } from '../../../renderer/actions/actions.ts'
import { findingsFor, hasWords, phaseOf, thingsToDo, thingsToFind } from '../../../renderer/actions/findings.ts'
import { isPressed } from '../../../renderer/actions/keys.ts'
import { TOOLS } from '../../../renderer/actions/tools.ts'
import { LANGUAGES } from '../../../shared/journey/journey.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { PHASES } from '../../../shared/session/phase.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { draft } from '../../kit/given.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const START: readonly SessionCommand[] = [
  { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney },
  { type: 'AddParticipants', people: [{ name: 'Zoë', unit: 'Stores' }] },
  { type: 'WriteEvidence', notes: [draft('The café answers late'), draft('A rota for the chat')] },
]
const viewOf = (...more: readonly SessionCommand[]) => localClient([...START, ...more]).view()
const NONE_LENT = new Map<never, never>()

it('[UI540] no two actions share an id or a key, and each has a name in every language', () => {
  const all = [...ACTIONS, ...Object.values(TOOLS)]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const keys = ACTIONS.flatMap((action) => action.keys ?? [])
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length)
  for (const language of LANGUAGES) {
    const t = translator(language)
    const names = thingsToDo({ t, view: viewOf(), mac: false }, ACTIONS, NONE_LENT).map(({ label }) => label)
    expect(names.filter((name) => name.trim() === '' || /^[a-z]+\.[a-z]/i.test(name))).toEqual([])
  }
})

it('[UI541] in every phase each action is possible or says why not, and what is possible stands first', () => {
  const views = PHASES.flatMap((phase) => [viewOf({ type: 'GoToPhase', phase }), viewOf({ type: 'GoToPhase', phase }, { type: 'CloseSession' })])
  for (const view of views) {
    const offered = thingsToDo({ t: translator('en'), view, mac: false }, ACTIONS, NONE_LENT)
    for (const action of ACTIONS) if (!action.when(view)) expect(action.why?.(view), `${action.id} in ${view.phase}`).toBeTruthy()
    const order = findingsFor('', offered).map(({ why }) => why === null)
    expect(order).toEqual(order.toSorted((one, other) => Number(other) - Number(one)))
    expect(order).toHaveLength(offered.length)
  }
})

it('[UI542] words find notes, people and units in any order, whatever their capitals and accents', () => {
  const offered = thingsToFind({ t: translator('nl'), view: viewOf(), mac: false })
  const found = (query: string) => findingsFor(query, offered).map(({ kind, label }) => `${kind} ${label}`)
  expect(found('LATE cafe')).toEqual(['note The café answers late'])
  expect(found('zoe')).toEqual(['person Zoë'])
  expect(found('store')).toEqual(['unit Stores'])
  expect(found('nobody')).toEqual([])
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,6}$/), { minLength: 1, maxLength: 6 }), (words) => {
    expect(hasWords(words.toReversed().join(' ').toUpperCase(), words.join(' '))).toBe(true)
  }))
})

it('[UI543] a note is found where it can be seen: on the board in a round, on the wall without one and between two turns', () => {
  const of = (...more: readonly SessionCommand[]) => {
    const view = viewOf({ type: 'GoToPhase', phase: 'place' }, ...more)
    return phaseOf({ kind: 'note', id: Object.keys(view.notes)[0] ?? '' }, view)
  }
  const [person] = Object.keys(viewOf().people)
  expect(of()).toBe('gather')
  expect(of({ type: 'OpenRound', mode: 'open', scope: null })).toBe('place')
  expect(of({ type: 'OpenRound', mode: 'blind', scope: null })).toBe('gather')
  expect(of({ type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: person as never })).toBe('place')
  expect(phaseOf({ kind: 'person', id: person ?? '' }, viewOf({ type: 'GoToPhase', phase: 'verdict' }))).toBe('frame')
})

it('[UI540] a key with Mod is no other key', () => {
  const press = (key: string, ctrlKey = false, shiftKey = false) => ({ key, ctrlKey, metaKey: false, shiftKey, altKey: false })
  const pressed = (...of: Parameters<typeof press>) => ACTIONS.filter(({ keys }) => keys !== undefined && isPressed(keys, press(...of))).map(({ id }) => id)
  expect(pressed('k', true)).toEqual(['palette'])
  expect(pressed('k')).toEqual([])
  expect(pressed('z', true)).toEqual(['undo'])
  expect(pressed('z', true, true)).toEqual(['redo'])
  expect(pressed('?', false, true)).toEqual(['keys'])
})
