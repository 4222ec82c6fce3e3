// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { LibraryScreen } from '../../../renderer/library/LibraryScreen.tsx'
import { DEFAULT_PREFERENCES, type LibraryView, type SessionSummary } from '../../../shared/views/library-view.ts'
import { localLibrary, summary } from '../../kit/local-library.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { box, showScreen, type } from '../../kit/shown-screen.tsx'
import { all, button, key, press } from '../ui/show.tsx'

const list = (...sessions: readonly SessionSummary[]): Partial<LibraryView> => ({
  sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
  journeys: { other: { ...sampleJourney, id: 'other' }, 'social-engagement-journey': { ...sampleJourney, id: 'social-engagement-journey' } },
})

async function open(library: Partial<LibraryView>) {
  const client = localLibrary(library)
  await showScreen(<LibraryScreen />, client)
  return client
}

afterEach(() => {
  window.location.hash = ''
})

it('[UI50] a library without sessions offers a new one and the example, and no search', async () => {
  const client = await open(list())
  expect(document.querySelector('h1')?.textContent).toBe('Welcome. The room is yours')
  expect(all('input[type="search"]')).toEqual([])
  await press(button('Look around in an example'))
  expect(client.given()).toEqual([{ type: 'CreateExample', language: 'en' }])
  expect(window.location.hash).toBe('#/session/made-1')
})

it('[UI58] a new session is asked for its client and title before it is made, with the usual journey and this language', async () => {
  const client = await open({ ...list(), preferences: { ...DEFAULT_PREFERENCES, language: 'nl' } })
  await press(button('Nieuwe sessie'))
  await press(button('Sessie beginnen'))
  expect(client.given()).toEqual([])
  expect(all('.field__error').map((error) => error.textContent)).toEqual(['Vul in wiens workshop het is.', 'Geef de sessie een titel.'])
  await type('Klant', ' Kestrel ')
  await type('Titel', 'Voorjaar')
  await press(button('Sessie beginnen'))
  expect(client.given()).toEqual([{ type: 'CreateSession', client: 'Kestrel', title: 'Voorjaar', language: 'nl', journey: 'social-engagement-journey' }])
  expect(window.location.hash).toBe('#/session/made-1')
})

it('[UI58] the dashed place of a client begins with that client filled in', async () => {
  await open(list(summary('a')))
  await press(all('.ses[data-new]')[0] as HTMLElement)
  expect(box('Client').value).toBe('Kestrel Home')
})

it('[UI55] a session that can’t be changed here says why and offers no renaming', async () => {
  await open(list(summary('a', { title: 'Spring', readOnly: 'open-elsewhere' })))
  expect(document.querySelector('.ses__words')?.textContent).toContain('Spring · open in another program')
  await press(button('More for Spring'))
  expect(all('[role="menuitem"]').map((item) => [item.textContent, item.getAttribute('aria-disabled') === 'true'])).toEqual([
    ['Rename', true], ['Duplicate', false], ['Rehearse with simulated people', false], ['Move to the bin', true],
  ])
})

it('[UI56] what happened to the files stays in sight until it is understood', async () => {
  const client = await open({ ...list(), notices: [{ id: 'n1', notice: 'library-rebuilt', about: { file: 'library.corrupt' } }, { id: 'n2', notice: 'new-kind', about: { file: 'x' } }] })
  expect(all('[role="alert"]').map((banner) => banner.textContent)).toEqual([
    expect.stringContaining('kept as library.corrupt'), expect.stringContaining('new-kind x'),
  ])
  await press(all('[role="alert"] button')[0] as HTMLElement)
  expect(client.given()).toEqual([{ type: 'DismissNotice', notice: 'n1' }])
  expect(all('[role="alert"]')).toHaveLength(1)
})

it('[UI57] a preference takes effect at once', async () => {
  await open(list())
  await press(button('Preferences'))
  await press(button('Blackout'))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  await press(button('Nederlands'))
  expect(document.documentElement.lang).toBe('nl')
  expect(document.querySelector('h1')?.textContent).toBe('Welkom. De zaal is van u')
})

it('[UI53] a search that finds nothing says so and offers all sessions again', async () => {
  await open(list(summary('a', { title: 'Spring' })))
  await type('Find a client or a session', 'winter')
  expect(document.querySelector('.empty__title')?.textContent).toBe('Nothing here is called “winter”')
  await press(button('Show all sessions'))
  expect(all('.library-card')).toHaveLength(1)
})

it('[UI51] deleting moves to the bin, the focus goes to the next card, and Undo brings it back', async () => {
  const client = await open(list(summary('a', { title: 'One', changedAt: 2 }), summary('b', { title: 'Two', changedAt: 1 })))
  await press(button('More for One'))
  await press(all('[role="menuitem"]').at(-1) as HTMLElement)
  expect(client.view().sessions['a' as SessionSummary['id']]?.binned).toBe(true)
  expect(document.activeElement?.closest('[data-session]')?.getAttribute('data-session')).toBe('b')
  await press(button('Undo'))
  expect(all('.library-card')).toHaveLength(2)
})

it('[UI51] nothing is deleted for good before the warning is agreed to', async () => {
  const client = await open(list(summary('a', { title: 'One', binned: true })))
  await press(button('Bin, 1 session'))
  await press(button('Delete for good'))
  expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain('It can’t be undone')
  await key('Escape')
  expect(client.given()).toEqual([])
})

it('[UI59] a file that is no session is named, and the library stays as it is', async () => {
  const client = await open(list(summary('a')))
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (input === null) throw new Error('Expected a box for a file')
  Object.defineProperty(input, 'files', { value: [new File(['hello'], 'holiday.txt')] })
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(client.given()).toHaveLength(1))
  })
  expect(client.given()).toEqual([{ type: 'ImportSession', name: 'holiday.txt', text: 'hello' }])
  expect(document.querySelector('.toast')?.textContent).toContain('holiday.txt is not a Stagecraft session file')
  expect(window.location.hash).toBe('')
})

it('[LI562] a rehearsal is made of a copy that says so, under a client of its own, and opened', async () => {
  const client = await open(list(summary('a', { title: 'Spring' })))
  await press(button('More for Spring'))
  await press(all('[role="menuitem"]').find((item) => item.textContent === 'Rehearse with simulated people') as HTMLElement)
  const [command] = client.given()
  if (command?.type !== 'RehearseSession') throw new Error('Expected a rehearsal to be asked for')
  expect(command.title).toBe(`Spring, rehearsal ${command.seed}`)
  expect([command.session, command.client]).toEqual(['a', 'Kestrel Home (rehearsal)'])
  expect(window.location.hash).toBe('#/session/made-1')
  // That it is being made is said only while it is: then the rehearsal is ready, and that alone is true.
  expect(all('.toast:not([data-ending-style])').map((toast) => toast.textContent)).toEqual([expect.stringContaining('Everybody has placed everything')])
})
