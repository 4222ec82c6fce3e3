import { expect, it } from 'vitest'
import { damagedJournalScenario } from '../../kit/damaged-journal.ts'
import { each, failuresOf, seeds } from '../../kit/scenarios.ts'

it('[ST6] 1,000 damaged journals open without a wrong fact, a silent loss, or a byte that is not kept', async () => {
  const outcomes = await each(seeds(1_000), damagedJournalScenario)
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].join(', ')
  const lossy = outcomes.filter(({ lost }) => lost > 0).length
  console.info(`damage: ${outcomes.length} journals, ${lossy} lost lines (${kinds})`)
  expect(failuresOf(outcomes)).toEqual([])
})
