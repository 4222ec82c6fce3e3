// @vitest-environment happy-dom
import { act } from 'react'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GatherScreen } from '../../../renderer/phases/gather/GatherScreen.tsx'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { draft } from '../../kit/given.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

const lens = sampleJourney.lenses[0]?.id ?? null
const START: readonly SessionCommand[] = [{ type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney }]
const notes = (count: number): SessionCommand => ({ type: 'WriteEvidence', notes: Array.from({ length: count }, (_, index) => draft(`Note ${index + 1}`, { lens: index % 2 === 0 ? lens : null })) })

async function asList(count: number) {
  const client = localClient([...START, notes(count), { type: 'GoToPhase', phase: 'gather' }], { board: 'list' })
  await showPhase(<GatherScreen />, client)
  return client
}
// happy-dom lays nothing out: the wall is as high as on a small screen, a line as high as its style says.
const MEASURES = { clientHeight: 560, offsetHeight: 56 } as const
const before = Object.keys(MEASURES).map((name) => [name, [HTMLElement.prototype, Element.prototype].map((kind) => Object.getOwnPropertyDescriptor(kind, name)).find((one) => one !== undefined)] as const)
beforeAll(() => {
  for (const [name, value] of Object.entries(MEASURES)) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
})
afterAll(() => {
  for (const [name, was] of before) if (was !== undefined) Object.defineProperty(HTMLElement.prototype, name, was)
})

const items = () => all('.gather-wall [role="listitem"]')
const places = () => items().map((item) => `${item.getAttribute('aria-posinset')} of ${item.getAttribute('aria-setsize')}`)
const focused = () => document.activeElement?.getAttribute('aria-label')?.replace(/^.*: /, '')

it('[UI665] every note of the list says which one of how many it is, and of hundreds only those that can be seen are drawn', async () => {
  const client = await asList(600)
  expect(items().length).toBeLessThan(60)
  expect(places().slice(0, 3)).toEqual(['1 of 600', '2 of 600', '3 of 600'])
  expect(all('.gather-wall [role="list"]')).toHaveLength(1)
  all('.gather-line__note')[0]?.focus()
  await key('End')
  expect(focused()).toBe('Note 1')
  expect(document.activeElement?.closest('[role="listitem"]')?.getAttribute('aria-posinset')).toBe('600')
  await key('Home')
  expect(focused()).toBe('Note 600')
  expect(client.given()).toEqual([])
})

it('[UI665] groups are headings with a list of their own', async () => {
  await asList(5)
  await press(button('Lens'))
  expect(all('.gather-wall h2').map((one) => one.textContent)).toEqual(['No lens 2', `${sampleJourney.lenses[0]?.name.en} 3`])
  expect(places()).toEqual(['1 of 2', '2 of 2', '1 of 3', '2 of 3', '3 of 3'])
  expect(all('.gather-wall [role="list"]').map((one) => one.getAttribute('aria-label'))).toEqual(['No lens', sampleJourney.lenses[0]?.name.en])
})

it('[UI665] in the list notes are chosen singly and together, opened, changed and binned by the same keys as on the wall', async () => {
  const client = await asList(4)
  await press(only('.gather-line [aria-label="Choose “Note 3”"]'))
  await press(only('.gather-line [aria-label="Choose “Note 2”"]'))
  expect(all('.gather-line[data-chosen]').map((one) => one.textContent?.replace(/No lens|Lens a/, ''))).toEqual(['Note 3', 'Note 2'])
  expect(only('.gather-inspector').textContent).toContain('Merge these 2 notes')
  all('.gather-line__note')[0]?.focus()
  await key(' ')
  expect(all('.gather-line[data-chosen]')).toHaveLength(3)
  await key('Escape')
  expect(all('.gather-line[data-chosen]')).toHaveLength(0)
  await key('Enter')
  await act(async () => undefined)
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  all('.gather-line__note')[1]?.focus()
  await key('Delete')
  expect(Object.values<NoteView>(client.view().notes).map(({ text }) => text)).toEqual(['Note 1', 'Note 2', 'Note 4'])
  expect(focused()).toBe('Note 2')
  await press(button('Show as a board'))
  expect(all('.gather-line')).toEqual([])
  expect(all('.gather-wall .note')).toHaveLength(3)
})
