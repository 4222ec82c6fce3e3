// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { JourneyEditor } from '../../../renderer/journeys/JourneyEditor.tsx'
import { blankJourney, type JourneyDraft } from '../../../shared/journey/draft.ts'
import { asId, type LensId } from '../../../shared/kernel/ids.ts'
import { localLibrary } from '../../kit/local-library.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { box, showScreen, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

const mine: JourneyDraft = { ...sampleJourney, id: 'mine' }

async function open(draft: JourneyDraft) {
  const client = localLibrary({}, { [draft.id]: draft })
  await showScreen(<JourneyEditor journey={draft.id} session={null} />, client)
  const saved = async (): Promise<JourneyDraft> => {
    await act(async () => void window.dispatchEvent(new Event('pagehide')))
    expect(only('.topbar__subtitle').textContent).toBe('Saved')
    const last = client.given().filter((command) => command.type === 'SaveJourney').at(-1)
    return last?.type === 'SaveJourney' ? last.journey : draft
  }
  return { client, saved }
}

const findings = () => all('.je-finding').map((one) => one.textContent)
const part = (name: string) => press(all('.je-tools .seg__one').find((one) => one.textContent?.startsWith(name)) as HTMLElement)
const steps = () => all('.je-stairs .face__name').map((face) => face.textContent)

beforeEach(() => window.sessionStorage.clear())
afterEach(() => {
  window.location.hash = ''
})

it('[UI424] what is wrong is listed in words while it is written, and a press goes to its place', async () => {
  await open(blankJourney('blank', 3))
  expect(only('.je-verdict h2').textContent).toMatch(/^\d+ things to mend$/)
  expect(findings()).toContain('Stage 2, nameNothing is written here yet.')
  await press(all('.je-finding').find((one) => one.textContent?.startsWith('Stage 2, name')) as HTMLElement)
  expect(document.activeElement).toBe(box('Name'))
  await type('Name', 'Growing')
  expect(findings().some((one) => one?.startsWith('Stage 2, name'))).toBe(false)
  expect(findings()).toContain('Stage 2 Growing, essenceNothing is written here yet.')
  await type('Essence', 'x'.repeat(41))
  expect(only('.field__error').textContent).toBe('This has 41 characters; at most 40 fit.')
  expect(steps()).toEqual(['No name yet', 'Growing', 'No name yet'])
})

it('[UI424] without problems it says so and the way to a session is open', async () => {
  await open(mine)
  expect(only('.je-verdict h2').textContent).toBe('Nothing is wrong')
  await press(button('Start a session on it'))
  expect(window.location.hash).toBe('#/new/mine')
})

it('[UI425] stages are added, moved by button and by arrow, and removed, and the stairs follow', async () => {
  const { saved } = await open(mine)
  await press(button('Edit stage 2, Two'))
  await press(button('Later'))
  expect(steps()).toEqual(['One', 'Three', 'Two', 'Four', 'Five'])
  expect(document.querySelector('h1')?.textContent).toBe('Stage 3, Two')
  await act(async () => {
    button('Edit stage 3, Two').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }))
  })
  expect(steps()).toEqual(['One', 'Two', 'Three', 'Four', 'Five'])
  await press(button('Add a stage'))
  expect(steps()).toHaveLength(6)
  await press(button('Remove'))
  expect((await saved()).stages).toEqual(mine.stages)
})

it('[UI425] a journey keeps two stages, and has nine at most', async () => {
  await open({ ...mine, stages: mine.stages.slice(0, 2) })
  await press(button('Edit stage 1, One'))
  expect(button('Remove')).toHaveProperty('disabled', true)
  for (let stages = 2; stages < 9; stages += 1) await press(button('Add a stage'))
  expect(button('Add a stage')).toHaveProperty('disabled', true)
})

it('[UI426] before a lens is removed it is asked where its indicators go', async () => {
  const lens = (id: string) => asId<LensId>(id)
  const indicators = [{ id: 'i-1', lens: lens('a'), text: { en: 'Seen', nl: 'Gezien' }, sources: [] }]
  const { saved } = await open({ ...mine, stages: mine.stages.map((stage, index) => (index === 1 ? { ...stage, indicators } : stage)) })
  await part('Lenses')
  await press(button('Remove Lens b'))
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  await press(button('Remove Lens a'))
  expect(only('[role="dialog"]').textContent).toContain('1 indicator and no micro-transformations look through it.')
  await press(button('Remove the lens'))
  const after = await saved()
  expect([after.lenses.map(({ id }) => id), after.stages[1]?.indicators[0]?.lens]).toEqual([['c'], 'c'])
})

it('[UI427] a text is written in one language or in both side by side, and what the other lacks is counted', async () => {
  const { saved } = await open({ ...mine, name: { en: 'Mine', nl: '' } })
  expect(only('.je-missing').textContent).toContain('1 text is not in Dutch yet')
  await press(button('Both'))
  expect((box('Name of the journey, Nederlands') as HTMLInputElement).placeholder).toBe('Mine')
  await type('Name of the journey, Nederlands', 'De mijne')
  expect(all('.je-missing')).toEqual([])
  expect((await saved()).name).toEqual({ en: 'Mine', nl: 'De mijne' })
})

it('[UI421] undo and redo by keys take back what was typed, whatever field has the focus', async () => {
  const { saved } = await open(mine)
  await type('Name of the journey', 'Other')
  const undo = (shiftKey: boolean) => act(async () => {
    box('Name of the journey').dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, shiftKey, bubbles: true, cancelable: true }))
  })
  await undo(false)
  expect(box('Name of the journey').value).toBe('Sample journey')
  await undo(true)
  expect((await saved()).name.en).toBe('Other')
})

it('[UI428] indicators, exits, colour, units, sources and micro-transformations are written and saved', async () => {
  const { saved } = await open(mine)
  await part('Sources')
  await press(button('Add a source'))
  await type('Source S1', 'A book')
  await press(button('Edit stage 2, Two'))
  await press(all('.je-lens .btn[data-place]')[1] as HTMLElement)
  await type('Indicator 1', 'They do it')
  await press(button('Add an exit condition'))
  await type('Exit condition 1', 'It is done')
  await press(button('Published'))
  expect(only('.je-row .field__error').textContent).toContain('names its source')
  await press(button('Sources of Exit condition 1: No source'))
  await press(all('.je-sources input')[1] as HTMLElement)
  await key('Escape')
  await press(button('Teal'))
  await type('Units, % at least', '50')
  await part('Micro-transformations')
  await press(all('.je-part .panel .btn').at(-1) as HTMLElement)
  await type('Title', 'Small step')
  await press(button('Medium'))
  const { stages, sources, microTransformations } = await saved()
  expect(stages[1]).toMatchObject({ colour: 'teal', spread: { units: 1, share: 0.5 }, indicators: [{ lens: 'b', text: { en: 'They do it' } }], exits: [{ basis: 'published', sources: ['S1'] }] })
  expect(sources).toEqual({ D: 'derived', S1: 'A book' })
  expect(microTransformations).toMatchObject([{ to: 2, lens: 'c', size: 2, title: { en: 'Small step', nl: '' } }])
  expect(document.querySelectorAll('.je-stairs .step')[1]?.getAttribute('data-tone')).toBe('teal')
})

it('[UI422] what was not saved when the window was loaded anew is still there', async () => {
  window.sessionStorage.setItem('stagecraft-journey:mine', JSON.stringify({ ...mine, name: { en: 'Half', nl: 'Half' } }))
  const { saved } = await open(mine)
  expect(box('Name of the journey').value).toBe('Half')
  expect((await saved()).name.en).toBe('Half')
  expect(window.sessionStorage.getItem('stagecraft-journey:mine')).toBeNull()
})

it('[UI429] a journey that is not here says so and leads back', async () => {
  await showScreen(<JourneyEditor journey="none" session={null} />, localLibrary({}))
  expect(document.body.textContent).toContain('This journey is not on this machine any more')
})
