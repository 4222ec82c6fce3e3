// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { CloseScreen } from '../../../renderer/phases/close/CloseScreen.tsx'
import type { Client } from '../../../shared/contract/client.ts'
import { framed, person, written } from '../../kit/given.ts'
import { localClient } from '../../kit/local-client.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { button, press } from '../ui/show.tsx'

const ITEM = { title: 'Call back', gap: null, hypothesis: 'as Ana says', measure: '', stopRule: '', units: [], owner: 'Ana', dueOn: null, days: 1, confidence: 1 } as const

it('[UI638] names are purged after the dialog was read and ticked, and not before; it names the texts, the owners and the small units', async () => {
  const local = localClient([...framed, written('n1'), { type: 'WriteMicroTransformation', draft: ITEM, library: null, iteration: null }, { type: 'SignVerdict', participant: person('ana') }, { type: 'CloseSession' }])
  const asked: unknown[] = []
  const client: Client = { ...local, command: (channel, command) => {
    asked.push(command)
    return local.command(channel, command)
  } }
  await showPhase(<CloseScreen />, client)
  await press(button('Purge the names…'))
  const dialog = document.querySelector('[role=alertdialog]')
  const words = dialog?.textContent ?? ''
  for (const said of ['can’t be undone', 'undo, the log, the timeline', 'backups elsewhere are not touched', 'Names in 1 text', 'The owner of 1 micro-transformation', 'Service']) expect(words).toContain(said)
  expect(button('Purge for good').hasAttribute('disabled')).toBe(true)
  await act(async () => dialog?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click())
  expect(button('Purge for good').hasAttribute('disabled')).toBe(false)
  expect(asked).toEqual([])
  await press(button('Purge for good'))
  expect(asked).toEqual([{ type: 'PurgePeople', session: 'local' }])
})

it('[UI638] an open session offers no purge', async () => {
  await showPhase(<CloseScreen />, localClient([...framed]))
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Purge the names…')
})
