// @vitest-environment happy-dom
import { readFileSync, readdirSync } from 'node:fs'
import { act } from 'react'
import { expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/desktop/menu.ts'
import type { Keyed } from '../../../renderer/actions/action.ts'
import { ACTIONS } from '../../../renderer/actions/actions.ts'
import { spellKeys } from '../../../renderer/actions/keys.ts'
import { PROJECTOR_ACTIONS } from '../../../renderer/actions/projector-actions.ts'
import { TOOL_LIST } from '../../../renderer/actions/tools.ts'
import { recordOf } from '../../../renderer/actions/use-desktop-menu.ts'
import { SessionScreen } from '../../../renderer/SessionScreen.tsx'
import type { MenuAction } from '../../../shared/contract/desktop.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { type Phase, PHASES } from '../../../shared/session/phase.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop } from '../../kit/argued-workshop.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, key, only } from '../ui/show.tsx'

const t = translator('en')
/** Everything that has a name and may have a key, wherever it is written down. */
const RECORDS: readonly (Keyed & { readonly id: string })[] = [...ACTIONS, ...TOOL_LIST, ...PROJECTOR_ACTIONS]
const keysOf = ({ keys, also = [] }: Keyed) => (keys === undefined ? [] : [keys, ...also])

const shown = async (phase: Phase, ...more: readonly SessionCommand[]) => {
  const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase }, ...more])
  await showPhase(<SessionScreen />, client)
  return client
}
const pressed = (letter: string, ctrlKey = false, shiftKey = false) => act(async () => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: letter, ctrlKey, shiftKey, bubbles: true, cancelable: true }))
})
const frames = () => act(async () => new Promise((done) => setTimeout(done, 100)))

it('[UI660] no two records share a key', () => {
  const keys = RECORDS.flatMap(keysOf).map((one) => one.toLowerCase())
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([])
})

it('[UI660] help lists every record that has a key, with all its keys', async () => {
  await shown('place')
  await pressed('?', false, true)
  const lines = all('.keys__row').map((row) => [...row.querySelectorAll('kbd')].map(({ textContent }) => textContent).join(' '))
  for (const record of RECORDS.filter(({ keys }) => keys !== undefined)) {
    expect(lines, record.id).toContain(keysOf(record).map((one) => spellKeys(one, false)).join(' '))
  }
})

it.each(PHASES)('[UI660] the palette of %s offers every record that has a key there, with the key', async (phase) => {
  await shown(phase)
  await pressed('k', true)
  const offered = new Map(all('[role="option"]').map((line) => [line.dataset['record'], line.querySelector('kbd')?.textContent]))
  const wanted = [...ACTIONS, ...TOOL_LIST.filter(({ phases }) => phases.includes(phase)), ...PROJECTOR_ACTIONS].filter(({ keys }) => keys !== undefined)
  expect(wanted.map(({ id }) => [id, offered.get(id)])).toEqual(wanted.map(({ id, keys }) => [id, spellKeys(keys ?? '', false)]))
})

it('[UI660] a key for the whole window is heard by the records alone', () => {
  const listens = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /(window|document)\.addEventListener\('key/.test(readFileSync(`renderer/${file}`, 'utf8')))
  // The two sensors hear what follows a lift, for as long as a note is in the hand.
  expect(listens.toSorted()).toEqual(['actions/use-shortcuts.ts', 'canvas/finger-sensor.ts', 'canvas/key-sensor.ts'])
})

/** Buttons that are called otherwise than the record that does the same. */
const SAME_AS: Readonly<Record<string, string>> = {
  'The room': 'show-room', Agenda: 'show-agenda', Session: 'show-session', 'On to gathering': 'go-to-gather',
  'Put on the board': 'write-note', 'Select several': 'several', 'Select all': 'select-all', 'Give them a lens': 'give-lens', 'Bin, empty': 'open-bin',
  Newest: 'group-notes', Unit: 'group-notes', Lens: 'group-notes', Kind: 'group-notes',
  Open: 'open-round', Blind: 'blind-round', 'More about this round': 'new-round', 'Resolve 3 contested notes': 'go-to-resolve', Resolve: 'go-to-resolve', 'Add note': 'new-note',
  'Show of hands': 'show-of-hands', 'Worst first': 'queue-order', 'By weight': 'queue-order', 'As written': 'queue-order', 'Hide names': 'show-names',
  'Choose a stage': 'rule', '5 notes do not count': 'uncounted', 'Show on projector': 'audience', 'Take it home': 'go-to-close',
  Shown: 'document-names', Hidden: 'document-names', 'Save 7 documents': 'save-all', 'Close the workshop': 'close-session',
  More: 'palette', 'Start the clock': 'toggle-clock', 'Undo (Ctrl + Z)': 'undo', 'What the room sees: no window open': 'room-panel',
}
/** What belongs to one thing of many, to a field, or opens the notes of one figure: it is reached by finding the thing, or by Tab. */
const OF_ONE_THING = 'li, dl, [role="combobox"], .select, .gather-fields, .frame-pick, .q, .pick__one, .pivot, .frame-block, [class*="open"], .edge, .hero__range, .stairs'

it.each(PHASES)('[UI661] every button on the screen of %s has a record in the palette', async (phase) => {
  await shown(phase)
  const buttons = all('.shell button').filter((one) => one.matches(OF_ONE_THING) === false && one.closest(OF_ONE_THING) === null)
    .map((one) => (one.getAttribute('aria-label') ?? one.textContent).replace(/^\d(?=[A-Z])/, ''))
  await pressed('k', true)
  const records = all('[role="option"]')
  const ids = new Set(records.map((one) => one.dataset['record']))
  const names = new Set(records.map((one) => one.querySelector('.palette__name')?.textContent))
  const phases = PHASES.map((one) => t(`common.phase.${one}`))
  const without = buttons.filter((name) => !names.has(name) && !phases.includes(name.split(',')[0] ?? '') && !ids.has(SAME_AS[name]))
  expect(buttons.length).toBeGreaterThan(4)
  expect(without).toEqual([])
})

it('[UI661] what is asked from the palette leads the focus into it: the name of a moment, the log, the timeline, another part of framing', async () => {
  await shown('frame')
  const ask = async (words: string) => {
    await pressed('k', true)
    const box = only<HTMLInputElement>('[role="combobox"][aria-controls]')
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, words)
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await key('Enter', box)
    await frames()
  }
  await ask('name this moment')
  expect(document.activeElement?.closest('.past__name')).not.toBeNull()
  await key('Escape')
  await frames()
  await ask('timeline')
  expect(document.activeElement?.className).toBe('past__slider')
  await key('Escape')
  await frames()
  await ask('log')
  expect(document.activeElement?.closest('.past__log')?.contains(document.activeElement)).toBe(true)
  expect(document.activeElement?.getAttribute('type')).toBe('search')
  await key('Escape')
  await frames()
  await ask('show the agenda')
  expect(document.activeElement?.textContent).toBe('Agenda')
  await ask('spotlight a note')
  expect(only('[role="dialog"]').textContent).toContain('What should the room look at?')
})

it('[UI661] freezing the room and the spotlight are done from the palette, which says why not', async () => {
  const client = await shown('gather')
  const seen: { readonly showing: { readonly is: string } }[] = []
  client.attach('projector', { onView: (view) => seen.push(view) })
  await pressed('k', true)
  const line = (id: string) => only(`[data-record="${id}"]`)
  expect(line('spotlight-note').textContent).toContain('No note was touched yet.')
  expect(line('bring-back').getAttribute('aria-disabled')).toBe('true')
  await act(async () => line('freeze-room').click())
  await frames()
  expect(seen.at(-1)?.showing.is).toBe('frozen')
})

it('[UI662] every entry of the desktop’s menu that is the page’s has a record, and prints its key or the other that does the same', () => {
  const entries: { action: MenuAction | 'audience'; keys: string | undefined }[] = []
  let chosen: MenuAction | 'audience' = 'audience'
  const template = menuTemplate(t, 'linux', { act: (action) => { chosen = action }, openAudience: () => { chosen = 'audience' } })
  type Entry = Readonly<{ click?: () => void; accelerator?: string }>
  for (const { click, accelerator } of template.flatMap(({ submenu }) => submenu as unknown as readonly Entry[])) {
    if (click === undefined) continue
    click()
    entries.push({ action: chosen, keys: accelerator?.replace('CommandOrControl', 'Mod') })
  }
  for (const wanted of ['freeze-room', 'blank-room', 'spotlight-note', 'bring-back', 'show-of-hands', 'log', 'timeline', 'name-moment', 'palette', 'find']) {
    expect(entries.map(({ action }) => action)).toContain(wanted)
  }
  for (const { action, keys } of entries) {
    if (action !== 'audience') expect(recordOf(action), action).toBeDefined()
    const record = RECORDS.find(({ id }) => id === action)
    expect(keys === undefined ? (record?.keys ?? 'none') : keysOf(record ?? {}), action).toEqual(keys === undefined ? 'none' : expect.arrayContaining([keys]))
  }
})
