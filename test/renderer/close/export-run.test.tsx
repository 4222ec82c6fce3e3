// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { DOCUMENTS } from '../../../renderer/exports/documents.tsx'
import { useExportRun } from '../../../renderer/phases/close/use-export-run.ts'
import type { Client } from '../../../shared/contract/client.ts'
import type { DesktopBridge, SaveRefusal } from '../../../shared/contract/desktop.ts'
import { framed, written } from '../../kit/given.ts'
import { localClient } from '../../kit/local-client.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { button, only, press } from '../ui/show.tsx'

const TABLES = DOCUMENTS.filter(({ id }) => id === 'report' || id === 'backlog')

/** A desktop whose folder refuses files of this ending, and takes all others. */
function desktop(ending: string, refusal: SaveRefusal): { readonly bridge: DesktopBridge; readonly saved: string[] } {
  const saved: string[] = []
  const saveFiles: DesktopBridge['saveFiles'] = async ({ files }) => {
    const [file] = files
    if (file === undefined) throw new Error('Expected one file')
    if (file.name.endsWith(ending)) return { ok: false, refusal, file: file.name, names: [] }
    saved.push(file.name)
    return { ok: true, names: [file.name] }
  }
  return { bridge: { saveFiles } as Partial<DesktopBridge> as DesktopBridge, saved }
}

function Run({ bridge }: Readonly<{ bridge: DesktopBridge }>) {
  const { run, start } = useExportRun()
  return (
    <>
      <button type="button" onClick={() => void start({ documents: TABLES, names: 'shown', to: { is: 'folder', folder: 'f', label: 'f' }, bridge })}>Go</button>
      <output data-status={run.status}>{run.status === 'idle' ? '' : run.jobs.map(({ id, state, detail }) => `${id} ${state} ${detail}`).join('\n')}</output>
    </>
  )
}

/** Saves both documents and gives what the run says of them at its end. */
async function savedWith(bridge: DesktopBridge, client: Client): Promise<string> {
  await showPhase(<Run bridge={bridge} />, client)
  await press(button('Go'))
  while (only('output').dataset['status'] !== 'over') await act(() => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())))
  return only('output').textContent ?? ''
}

it.each([['disk-full', 'The disk is full'], ['read-only', 'the folder is read-only']] as const)(
  '[UI203] a document that the folder refuses (%s) is named with the reason, and the others are saved',
  async (refusal, words) => {
    const { bridge, saved } = desktop('.md', refusal)
    const client = localClient([...framed, written('n1')])
    const said = await savedWith(bridge, client)
    expect(said).toMatch(new RegExp(`^report failed .*${words}`))
    expect(said).toContain('Kestrel Home report')
    expect(said).toContain('backlog done')
    expect(saved).toHaveLength(1)
    expect(client.given()).toEqual([{ type: 'NoteExport', name: saved[0] }])
  },
)

it('[UI204] what is saved from a session that can only be looked at is not noted in it', async () => {
  const client = localClient([...framed, written('n1')])
  const readOnly: Client = {
    ...client,
    attach: (channel, listener) => {
      const detach = client.attach(channel, listener)
      listener.onStatus?.({ is: 'read-only', why: 'open-elsewhere', owner: null })
      return detach
    },
  }
  const { bridge, saved } = desktop('.none', 'disk-full')
  await savedWith(bridge, readOnly)
  expect(saved).toHaveLength(2)
  expect(client.given()).toEqual([])
})
