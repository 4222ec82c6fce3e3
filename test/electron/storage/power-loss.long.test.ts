import { expect, it } from 'vitest'
import * as mutants from '../../kit/disk-mutants.ts'
import { durableFileScenario } from '../../kit/durable-file-loss.ts'
import { powerLossScenario } from '../../kit/power-loss.ts'
import { each, failuresOf, seeds } from '../../kit/scenarios.ts'

it('[ST14] 2,000 sessions that lose power twice keep every acknowledged fact, in order, once, each change whole', async () => {
  const outcomes = await each(seeds(2_000), (seed) => powerLossScenario(seed))
  const acknowledged = outcomes.reduce((sum, outcome) => sum + outcome.acknowledged, 0)
  const tails = outcomes.reduce((sum, outcome) => sum + outcome.tails, 0)
  console.info(`power loss: ${outcomes.length} sessions, ${acknowledged} acknowledged changes, ${tails} torn ends`)
  expect(failuresOf(outcomes)).toEqual([])
  expect(outcomes.length === 1 || Math.min(acknowledged, tails) > 400, 'the scenarios are hard enough').toBe(true)
})

it.each([
  ['never syncs', mutants.withoutSync],
  ['never syncs a folder', mutants.withoutDirectorySync],
  ['acknowledges before it syncs', mutants.acknowledgedBeforeSync],
  ['does not sync what it cut', mutants.truncateWithoutSync],
])('[ST14] the same harness catches a journal that %s', async (what, mutant) => {
  const outcomes = await each(seeds(300), (seed) => powerLossScenario(seed, mutant))
  console.info(`a journal that ${what}: ${caught(outcomes)}`)
  expect(failuresOf(outcomes).length).toBeGreaterThan(5)
})

it('[ST15] 500 small files that lose power twice hold the last acknowledged content or a newer one, never a part', async () => {
  const outcomes = await each(seeds(500), (seed) => durableFileScenario(seed))
  expect(failuresOf(outcomes)).toEqual([])
})

it.each([
  ['renames before it syncs', mutants.renameBeforeSync],
  ['never syncs', mutants.withoutSync],
  ['never syncs a folder', mutants.withoutDirectorySync],
])('[ST15] the same harness catches a small file that %s', async (what, mutant) => {
  const outcomes = await each(seeds(300), (seed) => durableFileScenario(seed, mutant))
  console.info(`a small file that ${what}: ${caught(outcomes)}`)
  expect(failuresOf(outcomes).length).toBeGreaterThan(5)
})

function caught(outcomes: readonly Readonly<{ faults: readonly string[] }>[]): string {
  const failed = outcomes.filter(({ faults }) => faults.length > 0)
  return `caught in ${failed.length} of ${outcomes.length} (${failed[0]?.faults[0]})`
}
