// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { laterBy, planStart } from '../../../renderer/session/clock-time.ts'
import { FrameScreen } from '../../../renderer/phases/frame/FrameScreen.tsx'
import type { Journey } from '../../../shared/journey/journey.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { box, paste, showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

const both = (text: string) => ({ en: text, nl: text })
const journey: Journey = {
  ...sampleJourney,
  sources: { S1: 'The first book', D: 'Derived' },
  stages: sampleJourney.stages.map((stage, index) => ({
    ...stage,
    exits: [{ text: both(`Leave ${index + 1}`), sources: ['S1'], basis: index === 0 ? ('published' as const) : ('derived' as const) }],
  })),
}
const START: readonly SessionCommand[] = [{ type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey }]

async function open(...commands: readonly SessionCommand[]) {
  const client = localClient([...START, ...commands])
  await showPhase(<FrameScreen />, client)
  return client
}

const people = () => all('[aria-labelledby="frame-people"] .frame-row__words').map((row) => row.textContent)

it('[UI61] the step that is picked is explained, and the arrows go from step to step', async () => {
  await open()
  expect(only('.frame-stage h1').textContent).toBe('One')
  await press(button('Explain stage 3, Three'))
  expect(only('.frame-stage h1').textContent).toBe('Three')
  button('Explain stage 3, Three').focus()
  await key('ArrowRight')
  expect(only('.frame-stage h1').textContent).toBe('Four')
  expect(document.activeElement).toBe(button('Explain stage 4, Four'))
  await key('Home')
  expect(only('.frame-stage h1').textContent).toBe('One')
  await key('ArrowLeft')
  expect(document.activeElement).toBe(button('Explain stage 1, One'))
})

it('[UI61] an exit condition says whether it was published, and its source key opens the source', async () => {
  await open()
  expect(only('.frame-stage .tag').textContent).toBe('Published')
  await press(button('Explain stage 2, Two'))
  expect(only('.frame-stage .tag').textContent).toBe('Derived')
  await press(button('Source S1'))
  expect(only('[role="dialog"] .frame-source').textContent).toBe('The first book')
})

it('[UI62] a typed person comes in with Enter, with the unit after a semicolon; the box is empty and has the focus', async () => {
  await open()
  await type('Name, or name; unit', 'Noor; Service')
  await key('Enter')
  await type('Name, or name; unit', 'Bram')
  await key('Enter')
  expect(people()).toEqual(['NoorService', 'BramNo unit'])
  expect(box('Name, or name; unit').value).toBe('')
  expect(document.activeElement).toBe(box('Name, or name; unit'))
})

it('[UI62] a name that is refused stays in its box', async () => {
  await open({ type: 'AddParticipants', people: [{ name: 'Noor', unit: null }] })
  await type('Name, or name; unit', 'noor')
  await key('Enter')
  expect(people()).toEqual(['NoorNo unit'])
  expect(box('Name, or name; unit').value).toBe('noor')
})

it('[UI63] a list that is pasted is shown first; who is there already is left out', async () => {
  const client = await open({ type: 'AddParticipants', people: [{ name: 'Noor', unit: 'Service' }] })
  expect(await paste('Name, or name; unit', 'Just a name')).toBe(false)
  expect(await paste('Name, or name; unit', 'Bram; IT\nnoor; Sales\nInes; service')).toBe(true)
  expect(client.given()).toEqual([])
  expect(all('[role="dialog"] .frame-row').map((row) => row.textContent)).toEqual(['BramITnew unit', 'noorSalesThere already, left out', 'Inesservice'])
  await press(button('Add 2 people'))
  expect(people()).toEqual(['NoorService', 'BramIT', 'InesService'])
  expect(all('[role="dialog"].dialog')).toEqual([])
})

it('[UI64] somebody who is removed is brought back by Undo or from the list of the removed', async () => {
  await open({ type: 'AddParticipants', people: [{ name: 'Noor', unit: null }, { name: 'Bram', unit: null }] })
  await press(button('Remove Noor'))
  expect(people()).toEqual(['BramNo unit'])
  expect(document.activeElement).toBe(box('Name, or name; unit'))
  await press(button('Undo'))
  await press(button('Remove Bram'))
  await press(button('1 removed'))
  await press(all('[role="dialog"] .frame-row button')[0] as HTMLElement)
  expect(people()).toEqual(['NoorNo unit', 'BramNo unit'])
})

it('[UI64] a unit with people in it stays, and says why', async () => {
  await open({ type: 'AddParticipants', people: [{ name: 'Noor', unit: 'Service' }] })
  await press(button('Remove Service'))
  expect(only('.toast').textContent).toContain('Service still has people in it (1)')
  expect(all('[aria-labelledby="frame-units"] .frame-row')).toHaveLength(1)
})

it('[UI65] the agenda adds up, and says when the room is done', async () => {
  const client = await open()
  await press(button('Agenda'))
  expect(only('.frame-total b').textContent).toBe('2 h 30 min')
  expect(only('.frame-times__end').textContent).toBe('Empty: the plan begins when the clock first runs.')
  await type('Planned start', '22:45')
  expect(only('.frame-times__end').textContent).toBe('Done at 01:15, the next day')
  await press(button('5 minutes more for Place'))
  expect(only('.frame-total b').textContent).toBe('2 h 35 min')
  await type('Minutes for Place', '400')
  await key('Enter')
  expect(only('.field__error').textContent).toBe('Choose 1 to 240 whole minutes.')
  expect(client.view().minutes.place).toBe(30)
  await type('Minutes for Place', '40')
  await key('Enter')
  expect(client.view().minutes.place).toBe(40)
  expect(all('.frame-agenda__times').map((one) => one.textContent)).toContain('23:00')
})

it('[FR560] a break is put after a phase with one press, moves what follows, and is taken out again', async () => {
  const client = await open({ type: 'PlanStart', startsAt: '09:00' })
  await press(button('Agenda'))
  await press(button('Break of 15 minutes after Gather'))
  expect(client.view().agenda.breaks).toEqual({ gather: 15 })
  expect(all('.frame-agenda__row').map((row) => row.querySelector('.frame-agenda__times')?.textContent).slice(2, 4)).toEqual(['09:35', '09:50'])
  expect(document.activeElement?.isConnected).toBe(true)
  await type('Minutes for Break after Gather', '121')
  expect(only('.field__error').textContent).toBe('Choose 0 to 120 whole minutes; 0 takes the break out.')
  await press(button('No break after Gather'))
  expect(client.view().agenda.breaks).toEqual({})
})

it('[FR562] the plan counts from the planned time if the agenda began within two hours of it, else from when it began', () => {
  const began = new Date(2026, 2, 12, 9, 7).getTime()
  expect(planStart('09:00', began)).toBe(new Date(2026, 2, 12, 9, 0).getTime())
  expect(planStart(null, began)).toBe(began)
  expect(planStart('14:00', began)).toBe(began)
  expect(planStart('09:00', null)).toBe(null)
})

it('[UI65] an agenda ends so many minutes after its start', () => {
  expect(laterBy('09:05', 150)).toEqual({ time: '11:35', nextDay: false })
  expect(laterBy('23:00', 60)).toEqual({ time: '00:00', nextDay: true })
  expect(laterBy('', 60)).toBe(null)
})

it('[UI66] a field keeps what was refused, and Escape puts back what was there', async () => {
  const client = await open()
  await press(button('Session'))
  await type('Title', '   ')
  await key('Enter')
  expect(box('Title').value).toBe('   ')
  await key('Escape', box('Title'))
  expect(box('Title').value).toBe('Spring')
  await type('Title', 'Autumn')
  await key('Enter')
  expect(client.view().title).toBe('Autumn')
})
