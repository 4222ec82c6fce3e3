// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { LibraryScreen } from '../../../renderer/library/LibraryScreen.tsx'
import { journeyText } from '../../../shared/journey/journey-file.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { localLibrary } from '../../kit/local-library.ts'
import { showScreen } from '../../kit/shown-screen.tsx'
import { all, button, press } from '../ui/show.tsx'

const mine = { ...sampleJourney, id: 'mine', name: { en: 'Mine', nl: 'De mijne' } }
const draft = { ...mine, id: 'draft', name: { en: '', nl: '' } }

async function open() {
  const client = localLibrary({ journeys: { sample: sampleJourney, mine } }, { mine, draft })
  await showScreen(<LibraryScreen />, client)
  await press(button('Journeys'))
  const saved = () => client.given().flatMap((command) => (command.type === 'SaveJourney' ? [command.journey] : []))
  return { client, saved }
}

const rows = () => all('.je-journey').map((row) => row.querySelector('.je-journey__words')?.textContent ?? '')

async function give(selector: string, file: File) {
  const input = [...document.querySelectorAll<HTMLInputElement>(selector)].at(-1)
  if (input === undefined) throw new Error('Expected a box for a file')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

afterEach(() => {
  window.location.hash = ''
})

it('[UI430] the journeys are listed, one’s own with what is still wrong, those of the program to copy', async () => {
  await open()
  expect(rows()).toEqual([
    expect.stringMatching(/^Mine5 stages, 3 lenses · changed today.* Ready for a session$/),
    expect.stringMatching(/^Journey without a name5 stages, 3 lenses.* 1 thing to mend$/),
    'Sample journey5 stages, 3 lenses',
  ])
})

it('[UI430] a new journey has three stages and nothing written, and opens in the editor', async () => {
  const { saved } = await open()
  await press(button('New journey'))
  const [made] = saved()
  expect([made?.stages.length, made?.name]).toEqual([3, { en: '', nl: '' }])
  expect(window.location.hash).toBe(`#/journey/${made?.id}`)
})

it('[UI430] a copy of a journey of the program is one’s own, under a name that says so', async () => {
  const { saved } = await open()
  await press(button('Change a copy of Sample journey'))
  expect(saved()[0]).toMatchObject({ name: { en: 'Sample journey (own)' }, lenses: sampleJourney.lenses.map(({ id }) => ({ id })) })
  expect(window.location.hash).toBe(`#/journey/${saved()[0]?.id}`)
})

it('[UI430] a journey goes to the bin with a way back, comes back, and is deleted for good only after a warning', async () => {
  const { client } = await open()
  await press(button('More for Mine'))
  await press(all('[role="menuitem"]').at(-1) as HTMLElement)
  expect(client.view().ownJourneys['mine']?.binned).toBe(true)
  await press(button('Bring back'))
  expect(client.view().ownJourneys['mine']?.binned).toBe(false)
  await press(button('More for Mine'))
  await press(all('[role="menuitem"]').at(-1) as HTMLElement)
  await press(button('Delete for good'))
  expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain('can’t be undone')
  expect(client.given().some(({ type }) => type === 'PurgeJourney')).toBe(false)
  await press(all('[role="alertdialog"] .btn').at(-1) as HTMLElement)
  expect(client.view().ownJourneys['mine']).toBeUndefined()
})

it('[UI432] a file keeps its id where that is free, becomes a copy where it is not, and is opened at once where it is here already', async () => {
  const { saved } = await open()
  const input = '.dialog input[type="file"]'
  await give(input, new File([journeyText({ ...mine, id: 'elsewhere' })], 'a.json'))
  expect([saved().at(-1)?.id, window.location.hash]).toEqual(['elsewhere', '#/journey/elsewhere'])
  await give(input, new File([journeyText(mine)], 'b.json'))
  expect([saved().length, window.location.hash]).toEqual([1, '#/journey/mine'])
  await give(input, new File([journeyText({ ...mine, origin: { en: 'Other', nl: 'Anders' } })], 'c.json'))
  expect(saved().at(-1)).toMatchObject({ id: expect.stringMatching(/^own-/), name: { en: 'Mine (own)', nl: 'De mijne (eigen)' } })
})

it('[UI432] the button of the library that opens sessions opens a journey too, and names what is neither', async () => {
  const client = localLibrary({})
  await showScreen(<LibraryScreen />, client)
  await give('input[type="file"]', new File([journeyText({ ...mine, id: 'elsewhere' })], 'a.json'))
  await vi.waitFor(() => expect(window.location.hash).toBe('#/journey/elsewhere'))
  expect(client.given().map(({ type }) => type)).toEqual(['SaveJourney'])
})
