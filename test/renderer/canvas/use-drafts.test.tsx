// @vitest-environment happy-dom
import { act, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it } from 'vitest'
import type { Drafts } from '../../../renderer/canvas/board-model.ts'
import { type Move, useDrafts } from '../../../renderer/canvas/use-drafts.ts'
import { asId, type EvidenceId } from '../../../shared/kernel/ids.ts'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const note = asId<EvidenceId>('note')

/** A board with a host that answers when the test says so. */
async function mountDrafts() {
  const answers: ((done: boolean) => void)[] = []
  const send: Move = () => new Promise((resolve) => void answers.push(resolve))
  let seen: { drafts: Drafts; move: Move } = { drafts: new Map(), move: send }
  function Watch() {
    const drafts = useDrafts(send)
    useLayoutEffect(() => {
      seen = drafts
    })
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () => root.render(<Watch />))
  return {
    stage: () => seen.drafts.get(note)?.stage,
    move: (stage: number | null) => act(async () => void seen.move(note, stage)),
    answer: (index: number, done: boolean) => act(async () => answers[index]?.(done)),
  }
}

describe('a move on its way', () => {
  it('[UI84] shows at once and is the view’s matter once it was done', async () => {
    const { stage, move, answer } = await mountDrafts()
    await move(3)
    expect(stage()).toBe(3)
    await answer(0, true)
    expect(stage()).toBeUndefined()
  })

  it('[UI84] goes back when it is refused', async () => {
    const { stage, move, answer } = await mountDrafts()
    await move(null)
    expect(stage()).toBe(null)
    await answer(0, false)
    expect(stage()).toBeUndefined()
  })

  it('[UI84] outlives the answer to an earlier move of the same note', async () => {
    const { stage, move, answer } = await mountDrafts()
    await move(2)
    await move(4)
    await answer(0, true)
    expect(stage()).toBe(4)
    await answer(1, true)
    expect(stage()).toBeUndefined()
  })
})
