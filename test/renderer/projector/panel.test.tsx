// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { ACTIONS } from '../../../renderer/actions/actions.ts'
import { PROJECTOR_ACTIONS } from '../../../renderer/actions/projector-actions.ts'
import { useProjectorShortcuts } from '../../../renderer/actions/use-shortcuts.ts'
import { ProjectorButton } from '../../../renderer/projector/ProjectorButton.tsx'
import type { ProjectorView } from '../../../shared/views/projector-view.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { PHASES } from '../../../shared/session/phase.ts'
import { draft, framed } from '../../kit/given.ts'
import { LOCAL_SESSION, localClient } from '../../kit/local-client.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { only } from '../ui/show.tsx'

const WITH_NOTE = [...framed, { type: 'WriteEvidence', notes: [draft('one', { lens: null })] }] as const

/** The sign on the bar with the keys at work, and a note that can be touched. */
function Bar({ note }: Readonly<{ note: string }>) {
  useProjectorShortcuts()
  return <><ProjectorButton unfolded={false} onToggle={() => {}} /><button type="button" data-note-id={note}>note</button></>
}

async function bar(client = localClient(WITH_NOTE)) {
  const seen: ProjectorView[] = []
  client.attach('projector', { onView: (view) => seen.push(view) })
  await showPhase(<Bar note={Object.keys(client.view().notes)[0] ?? ''} />, client)
  const press = (letter: string) => act(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: letter, ctrlKey: true, shiftKey: true, cancelable: true }))
  })
  return { client, press, showing: () => seen.at(-1)?.showing }
}

describe('the room’s screen by keys', () => {
  it('[UI524] every action has a key of its own', () => {
    const keys = [...ACTIONS, ...PROJECTOR_ACTIONS].flatMap((action) => action.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('[UI524] freezing and blanking are taken back by the same key, in every phase', async () => {
    const { client, press, showing } = await bar()
    for (const phase of PHASES) {
      await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'GoToPhase', phase })))
      for (const [letter, is] of [['F', 'frozen'], ['F', 'live'], ['B', 'blank'], ['B', 'live'], ['B', 'blank'], ['F', 'frozen'], ['E', 'live']] as const) {
        await press(letter)
        expect([phase, letter, showing()?.is]).toEqual([phase, letter, is])
      }
    }
  })

  it('[UI527] the key puts the spotlight on the note that was touched last, and takes it off the same note', async () => {
    const { press, showing } = await bar()
    await press('S')
    expect(showing()?.is).toBe('live')
    await act(async () => only<HTMLButtonElement>('[data-note-id]').focus())
    await press('S')
    expect(showing()).toMatchObject({ is: 'spotlight', on: { is: 'note' } })
    await press('S')
    expect(showing()?.is).toBe('live')
  })

  it('[UI525] the bar says how the room is shown the session, and in full to whoever hears it', async () => {
    const { press } = await bar()
    expect(only('.projector-sign').textContent).toBe('')
    expect(only('[role="status"].sr').textContent).toBe('')
    await press('B')
    expect(only('.projector-sign').textContent).toBe('Blank')
    expect(only('[role="status"].sr').textContent).toContain('Blank: the room sees the title and nothing else.')
  })
})
