import { describe, expect, it } from 'vitest'
import { createDraftStore } from '../../../renderer/journeys/draft-store.ts'
import { blankJourney, type JourneyDraft } from '../../../shared/journey/draft.ts'

const blank = blankJourney('x', 3)
const named = (name: string): JourneyDraft => ({ ...blank, name: { en: name, nl: '' } })

/** A store whose disk and clock are in the hands of the test. */
function bench(unsaved: JourneyDraft | null = null) {
  const saves: JourneyDraft[] = []
  const kept: (JourneyDraft | null)[] = []
  let due: (() => void) | null = null
  let words: string | null = null
  const store = createDraftStore(
    blank,
    {
      save: async (draft) => {
        saves.push(draft)
        return words
      },
      keep: (draft) => kept.push(draft),
      schedule: (callback) => {
        due = callback
        return () => {
          due = null
        }
      },
    },
    unsaved,
  )
  const rest = async () => {
    const run = due
    due = null
    run?.()
    await Promise.resolve().then(() => undefined)
  }
  return { store, saves, kept, rest, refuse: (reason: string | null) => (words = reason), waits: () => due !== null, name: () => store.read().draft.name.en }
}

describe('a draft on the bench', () => {
  it('[UI421] what is typed at one place is taken back as one, other changes one by one, and redone', () => {
    const { store, name } = bench()
    for (const typed of ['O', 'On', 'One']) store.change(named(typed), 'name.en')
    store.change({ ...named('One'), lenses: [] }, null)
    store.change(named('One more'), 'name.en')
    store.undo()
    store.undo()
    expect([name(), store.read().draft.lenses.length]).toEqual(['One', 1])
    store.undo()
    expect([name(), store.read().canUndo, store.read().canRedo]).toEqual(['', false, true])
    store.undo()
    store.redo()
    store.redo()
    store.redo()
    expect([name(), store.read().canRedo]).toEqual(['One more', false])
    store.undo()
    store.change(named('Other'), 'name.en')
    expect(store.read().canRedo).toBe(false)
  })

  it('[UI422] a draft is saved when the hand rests, once, and kept in the window until then', async () => {
    const { store, saves, kept, rest } = bench()
    store.change(named('O'), 'name.en')
    store.change(named('On'), 'name.en')
    expect([saves, store.read().saved, kept.at(-1)]).toEqual([[], { is: 'saving' }, named('On')])
    await rest()
    expect([saves, store.read().saved, kept.at(-1)]).toEqual([[named('On')], { is: 'saved' }, null])
    store.flush()
    expect(saves).toHaveLength(1)
  })

  it('[UI422] what was typed while a save was under way is saved after it', async () => {
    const { store, saves, rest } = bench()
    store.change(named('One'), 'name.en')
    store.flush()
    store.change(named('Two'), 'name.en')
    store.flush()
    expect(saves).toEqual([named('One')])
    await Promise.resolve()
    await rest()
    await rest()
    expect([saves, store.read().saved]).toEqual([[named('One'), named('Two')], { is: 'saved' }])
  })

  it('[UI423] a disk that does not take it is said, tried again, and nothing is let go of', async () => {
    const { store, saves, kept, rest, refuse, waits } = bench()
    refuse('The disk is full.')
    store.change(named('One'), 'name.en')
    await rest()
    expect([store.read().saved, kept.at(-1), waits()]).toEqual([{ is: 'not-saved', words: 'The disk is full.' }, named('One'), true])
    refuse(null)
    await rest()
    expect([saves.length, store.read().saved, kept.at(-1)]).toEqual([2, { is: 'saved' }, null])
  })

  it('[UI422] a draft that the window had kept is shown and saved', async () => {
    const { saves, rest, name } = bench(named('Kept'))
    expect(name()).toBe('Kept')
    await rest()
    expect(saves).toEqual([named('Kept')])
  })
})
