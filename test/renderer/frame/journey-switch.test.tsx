// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { FrameScreen } from '../../../renderer/phases/frame/FrameScreen.tsx'
import { VerdictScreen } from '../../../renderer/phases/verdict/VerdictScreen.tsx'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { LensSet } from '../../../shared/journey/lens-set.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { stabilityOnTheSpot } from '../../../shared/views/judge.ts'
import { draft, evidence, framed, lens, person, written } from '../../kit/given.ts'
import { LOCAL_SESSION, localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, only, press } from '../ui/show.tsx'

const both = (text: string) => ({ en: text, nl: text })
const CHANNEL = sessionChannel(LOCAL_SESSION)
const three = { ...sampleJourney, id: 'three', name: both('Three steps'), stages: sampleJourney.stages.slice(0, 3), lenses: sampleJourney.lenses.slice(0, 2) }
const seven: LensSet = {
  format: 'stagecraft-lens-set', version: 1, id: 'points', name: both('Two points'), origin: both('Somebody'), sources: {},
  lenses: ['x', 'y'].map((id) => ({ id: lens(id), name: both(`Point ${id}`), question: both(`About ${id}?`), sources: ['D'] })),
  matches: [{ journey: 'sample', lenses: [{ from: lens('a'), to: lens('y'), why: both('so') }] }],
}
const LISTED = { journeys: { sample: sampleJourney, three }, lensSets: { points: seven } }
const place = (note: string, stage: number): SessionCommand => ({ type: 'PlaceEvidence', evidence: [evidence(note)], stage })
const placed = [
  ...framed, written('n1'), written('n2', { lens: lens('c') }), { type: 'OpenRound', mode: 'open', scope: null }, place('n1', 2), place('n2', 3),
] as const

async function open(...steps: Parameters<typeof localClient>[0]) {
  const client = localClient(steps, {}, stabilityOnTheSpot(), LISTED)
  await showPhase(<FrameScreen />, client)
  await press(button('Session'))
  return client
}

/** Chooses in a box that unfolds, by the words of its label and of the choice. */
async function choose(label: string, option: string): Promise<void> {
  const trigger = all('.select').find((one) => document.getElementById(one.getAttribute('aria-labelledby')?.split(' ')[0] ?? '')?.textContent === label)
  if (trigger === undefined) throw new Error(`Expected a choice named "${label}"`)
  await press(trigger)
  const list = document.getElementById(trigger.getAttribute('aria-controls') ?? '') ?? undefined
  const item = all('[role="option"]', list).find((one) => one.textContent === option)
  if (item === undefined) throw new Error(`Expected the choice "${option}"`)
  await press(item)
}

const outcome = () => all('.switch-outcome p').map((line) => line.textContent?.trim())
const names = (side: 'old' | 'next') => all(`.mapping__row[data-side="${side}"] .mapping__words`).map((row) => row.textContent)

it('[FR31] a session without notes is on the journey that is chosen at once', async () => {
  const client = await open(...framed)
  await choose('Journey', 'Three steps')
  expect(client.view().journey.id).toBe('three')
  expect(all('[role="dialog"].dialog')).toEqual([])
})

it('[FR31] with notes, what would go where is shown first, and nothing changes before it is agreed to', async () => {
  const client = await open(...framed, written('n1'))
  await choose('Journey', 'Three steps')
  expect(only('.dialog__title').textContent).toBe('Change the journey')
  await press(button('Cancel'))
  expect([client.view().journey.id, client.given()]).toEqual(['sample', []])
})

it('[UI400] every old stage has a line to its new one and what lies on it, and can be sent elsewhere', async () => {
  const client = await open(...placed)
  await choose('Journey', 'Three steps')
  expect(names('old')).toEqual(['Onenothing here', 'Two1 note, 1 placement', 'Three1 note, 1 placement', 'Fournothing here', 'Fivenothing here'])
  expect(names('next')).toEqual(['Onenothing here', 'Two1 note, 1 placement', 'Three1 note, 1 placement'])
  expect(all('.mapping__line')).toHaveLength(5)
  expect(only('.mapping__lines').getAttribute('aria-label')).toContain('from Four to Three')
  await choose('Where stage 3, Three, goes', '2 Two')
  expect(names('next')).toEqual(['Onenothing here', 'Two2 notes, 2 placements', 'Threenothing here'])
  await press(button('Change the journey'))
  expect(client.view().notes[evidence('n2')]?.stage).toBe(2)
  expect(client.view().journey.name.en).toBe('Three steps')
})

it('[UI400] every old lens can go to another one or to none', async () => {
  const client = await open(...placed)
  await choose('Journey', 'Three steps')
  await press(button('Lenses'))
  await choose('Where Lens a goes', 'Lens b')
  await choose('Where Lens c goes', 'No lens')
  expect(names('next')).toEqual(['Lens anothing here', 'Lens b1 note', 'No lens1 note'])
  await press(button('Change the journey'))
  expect(Object.values(client.view().notes).map((note) => note.lens)).toEqual(['b', null])
})

it('[UI401] what follows is said before it happens', async () => {
  await open(...placed, { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' })
  await choose('Journey', 'Three steps')
  await choose('Where stage 3, Three, goes', '2 Two')
  expect(outcome()).toEqual([
    'Nothing is lost: 2 notes and 2 placements come along.',
    'Stages 2 and 3 become one: Stage 2, Two. Undo takes them apart again, as they were.',
    'The verdict is Stage 1, One now, and will be Stage 1, One.',
    'What was signed stays as it was signed, on the old journey. The verdict on this one can be signed anew.',
  ])
  await press(button('Lenses'))
  await choose('Where Lens c goes', 'No lens')
  expect(outcome()).toContain('1 note will have no lens, and will not count until it is given one.')
})

it('[UI401] hidden placements are told in total, beside stages that say nothing of them', async () => {
  await open(
    ...framed, written('n1'), { type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: person('ana') }, place('n1', 2), { type: 'LeaveSeat' },
  )
  await choose('Journey', 'Three steps')
  expect(outcome()).toContain('1 hidden placement comes along, and nobody sees it on the way.')
  expect(names('old')[1]).toBe('Twonothing here')
})

it('[UI402] the message after the change undoes it', async () => {
  const client = await open(...placed)
  const before = client.session()
  await choose('Journey', 'Three steps')
  await press(button('Change the journey'))
  await press(button('Undo'))
  expect(client.session().place.rounds).toEqual(before.place.rounds)
  expect(client.view().journey.id).toBe('sample')
})

it('[UI402] and says so when more was done since', async () => {
  const client = await open(...placed)
  await choose('Journey', 'Three steps')
  await press(button('Change the journey'))
  await act(async () => void (await client.command(CHANNEL, { type: 'WriteEvidence', notes: [draft('Later')] })))
  await press(button('Undo'))
  expect(client.view().journey.id).toBe('three')
  expect(all('.toast').map((toast) => toast.textContent).join()).toContain('More was done since.')
})

it('[UI403] a set of lenses takes the place of the journey’s own, once every old lens has a new one', async () => {
  const client = await open(...placed)
  await press(button('Other lenses'))
  expect(all('.lens-list li').map((one) => one.textContent)).toEqual(['Point xAbout x?', 'Point yAbout y?'])
  await press(button('See where everything goes'))
  expect(document.body.textContent).toContain('Choose a lens for Lens b first')
  expect(button('Change the journey').hasAttribute('disabled')).toBe(true)
  await choose('Where Lens b goes', 'Point x')
  await choose('Where Lens c goes', 'Point x')
  await press(button('Change the journey'))
  expect(client.view().journey).toMatchObject({ id: 'sample.lenses-points', name: { en: 'Sample journey · Two points' } })
  expect(Object.values(client.view().notes).map((note) => note.lens)).toEqual(['y', 'x'])
  await press(button('Other lenses'))
  await press(button('The journey’s own'))
  await press(button('See where everything goes'))
  expect(only('.mapping__lines').getAttribute('aria-label')).toContain('from Point y to Lens a')
})

it('[UI403] lenses are typed with their questions, and a name that is missing or there twice is said', async () => {
  const client = await open(...placed)
  await press(button('Other lenses'))
  await press(button('My own'))
  await type('Lens 2', 'Lens a')
  expect(document.body.textContent).toContain('Two lenses have this name.')
  expect(button('See where everything goes').hasAttribute('disabled')).toBe(true)
  await type('Lens 2', ' ')
  expect(document.body.textContent).toContain('Give this lens a name.')
  await type('Lens 2', 'Money')
  await press(button('Remove lens 3'))
  await press(button('Add a lens'))
  await type('Lens 3', 'Courage')
  await type('Question of lens 3', 'Who dared?')
  await press(button('See where everything goes'))
  await choose('Where Lens c goes', 'Courage')
  await press(button('Change the journey'))
  expect(client.view().journey.lenses.map(({ id, name, question }) => [id, name.en, question.en])).toEqual([
    ['a', 'Lens a', '?'], ['b', 'Money', '?'], ['own-1', 'Courage', 'Who dared?'],
  ])
  expect(client.view().notes[evidence('n2')]?.lens).toBe('own-1')
})

it('[UI404] a verdict that was signed on another journey says so', async () => {
  const client = localClient(
    [...placed, { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' }, { type: 'GoToPhase', phase: 'verdict' }, { type: 'ChooseJourney', journey: three }],
    {}, stabilityOnTheSpot(), LISTED,
  )
  await showPhase(<VerdictScreen />, client)
  expect(only('.foot .tag').textContent).toBe('Signed off on another journey')
  expect(only('.foot__changed').textContent).toContain('It was signed as Stage 1, One on “Sample journey”. On this journey it is stage 1 now')
})
