// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { DoingProvider } from '../../../renderer/actions/doing.tsx'
import { useShortcuts } from '../../../renderer/actions/use-shortcuts.ts'
import { BoardNoteCard } from '../../../renderer/canvas/BoardNoteCard.tsx'
import { ResolveScreen } from '../../../renderer/phases/resolve/ResolveScreen.tsx'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop, evidenceId } from '../../kit/argued-workshop.ts'
import { localClient, type LocalClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

function WithKeys() {
  useShortcuts()
  return <ResolveScreen />
}

async function resolving(...commands: readonly SessionCommand[]): Promise<LocalClient> {
  const client = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'resolve' }, ...commands])
  await showPhase(<DoingProvider><WithKeys /></DoingProvider>, client)
  return client
}

const boxes = () => all<HTMLInputElement>('.hand__count')
const typed = async (at: number, text: string) =>
  act(async () => {
    const box = boxes()[at]
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text)
    box?.dispatchEvent(new Event('input', { bubbles: true }))
  })

describe('a show of hands', () => {
  it('[UI443] counts by digits, arrows and large buttons, shows what comes of it, and keeps it with Enter', async () => {
    const client = await resolving()
    const [first, second] = client.view().queue
    await press(button('Show of hands'))
    await typed(1, '2')
    await key('ArrowUp', boxes()[2])
    await press(button('One hand more for Stage 3, Three'))
    await press(button('One hand fewer for Stage 3, Three'))
    expect(boxes().map((box) => box.value)).toEqual(['0', '2', '1', '0', '0'])
    expect(only('.hands__sum p').textContent).toMatch(/^Consensus \d+.%, \d+ of 15 within one stage\./)
    expect(client.given()).toEqual([])
    await key('Enter', boxes()[2])
    expect(client.given()).toEqual([{ type: 'CountHands', evidence: first, counts: [0, 2, 1, 0, 0] }])
    expect(only('.hands .note__text').textContent).toContain(client.view().notes[second ?? evidenceId(0)]?.text ?? '-')
    await press(button('Previous note'))
    expect(boxes().map((box) => box.value)).toEqual(['0', '2', '1', '0', '0'])
  })

  it('[UI443] opens with H on the note in hand, and never while somebody types', async () => {
    await resolving()
    const because = only<HTMLTextAreaElement>('textarea')
    await key('h', because)
    expect(all('[role="dialog"]')).toEqual([])
    await key('h', document.body)
    expect(all('[role="dialog"]')).toHaveLength(1)
  })

  it('[UI444] a unit’s word is one press, another takes it back, and it stands on the steps by its name', async () => {
    const client = await resolving()
    await press(button('Show of hands'))
    await press(button('IT says Stage 2, Two'))
    const it = client.view().queue[0] ?? evidenceId(0)
    expect(Object.entries(client.view().notes[it]?.placements ?? {}).filter(([placer]) => placer.startsWith('unit:'))).toHaveLength(1)
    expect(button('IT says Stage 2, Two').getAttribute('aria-pressed')).toBe('true')
    expect(only('.stander[data-voice="unit"] .stander__disc').getAttribute('title')).toBe('IT')
    await press(button('IT says Stage 2, Two'))
    expect(all('.stander[data-voice="unit"]')).toEqual([])
  })
})

describe('the strip on a note', () => {
  /** Every note of the workshop as a card of the board, with its view. */
  const cards = async () => {
    const client = localClient(arguedWorkshop(sampleJourney))
    const notes = Object.values(client.view().notes)
    await showPhase(<>{notes.map((note) => <BoardNoteCard key={note.id} note={note} size="board" tabStop={false} state="rest" />)}</>, client)
    return notes.map((note) => ({ note, card: only(`[data-note-id="${note.id}"]`) }))
  }

  it('[UI446] stands on every compared note at once, with its consensus in words for who does not see it', async () => {
    for (const { note, card } of await cards()) {
      const isCompared = (note.agreement?.placements ?? 0) > 1
      expect(card.querySelectorAll('.note__strip')).toHaveLength(isCompared ? 1 : 0)
      if (isCompared) expect(card.getAttribute('aria-label')).toMatch(/Consensus \d+.%, \d+ of 12 within one stage\./)
    }
  })

  it('[UI446] a contested note hangs between stages and has no median, an agreed one has its median', async () => {
    const shown = (await cards()).filter(({ note }) => note.agreement !== null && note.agreement.placements > 1)
    expect(shown.filter(({ note }) => note.standing === 'contested')).toHaveLength(3)
    for (const { note, card } of shown) {
      const contested = note.standing === 'contested'
      expect(/between stages \d and \d/.test(card.getAttribute('aria-label') ?? '')).toBe(contested)
      expect(card.querySelectorAll('.strip__median')).toHaveLength(contested ? 0 : 1)
    }
  })
})
