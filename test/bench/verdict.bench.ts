import { monitorEventLoopDelay } from 'node:perf_hooks'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { worksInWorker } from '../../electron/host/stability/worker-works.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import type { Board } from '../../shared/verdict/board.ts'
import { type BuiltChild, builtChild } from '../kit/built-child.ts'
import type * as Judges from '../kit/children/judges.ts'
import { median, quantile, table } from './figures.ts'

const NOTES = 1_000
const PEOPLE = 30
const ROUNDS = 5
const PLACEMENTS = 40

/** What the workshop asks for, in ms on an office laptop; printed, not judged, since machines differ. */
const BARS = { assessment: 300, placement: 5 }
/** Fifteen million numbers, as many as the simulated runs draw; nothing that counts them can be quicker than making them. */
const DRAWS = 15_000_000

let child: BuiltChild
let judges: typeof Judges
let workshop: SessionState
let settings: SessionState['verdict']['settings']
let board: Board
beforeAll(async () => {
  child = await builtChild('judges')
  judges = (await import(child.program)) as typeof judges
  workshop = judges.largeWorkshop(NOTES, PEOPLE)
  settings = workshop.verdict.settings
  board = judges.boardOf(workshop)
})
afterAll(() => child.remove())

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** ms for which a processor worked, whoever else wanted it meanwhile. */
function worked(work: () => unknown): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e3
}

/** A known piece of work next to which another is measured, so that a slow or a busy machine slows both. */
function draws(): number {
  const random = judges.mulberry32(1)
  let sum = 0
  for (let index = 0; index < DRAWS; index += 1) sum += random()
  return sum
}

test(`an assessment of ${NOTES} notes costs at most three times the numbers that it draws`, () => {
  const elapsed: number[] = []
  const rounds = Array.from({ length: ROUNDS }, () => ({
    calibration: worked(draws),
    assessment: worked(() => elapsed.push(timed(() => judges.assess(board, settings, null)))),
  }))
  const assessment = median(rounds.map((round) => round.assessment))
  const ratio = median(rounds.map((round) => round.assessment / round.calibration))
  console.log(table(`Verdict: ms for ${NOTES} notes and ${PEOPLE} people, medians of ${ROUNDS} rounds`, ['', 'ms', 'processor ms', 'bar'], [
    ['verdict, leave-one-out and 500 simulated runs', median(elapsed), assessment, BARS.assessment],
    [`${DRAWS / 1e6} million draws`, '–', median(rounds.map((round) => round.calibration)), '–'],
  ]))
  console.log(`assessment / draws: ${ratio.toFixed(2)} (at most 3)`)
  expect(ratio).toBeLessThanOrEqual(3)
})

test('a verdict after one more placement costs at most half of a whole one', () => {
  const judge = judges.createJudge()
  judge(workshop)
  let session = workshop
  const again: number[] = []
  const afresh: number[] = []
  for (let index = 0; index < PLACEMENTS; index += 1) {
    const stage = 1 + ((index * 3) % 5)
    const placed = { round: judges.ROUND, evidence: judges.noteId(index * 17), placer: judges.personId(index % PEOPLE), stage }
    session = judges.grown(session, { type: 'EvidencePlaced', ...placed })
    again.push(timed(() => judge(session)))
    afresh.push(timed(() => judges.createJudge()(session)))
  }
  expect(judge(session).verdict).toEqual(judges.createJudge()(session).verdict)
  const ratio = median(again) / median(afresh)
  console.log(table(`Verdict: ms after one placement more on ${NOTES} notes, ${PLACEMENTS} placements`, ['', 'p50', 'p95', 'bar'], [
    ['by who judged before', median(again), quantile(again, 0.95), BARS.placement],
    ['afresh', median(afresh), quantile(afresh, 0.95), '–'],
  ]))
  console.log(`again / afresh: ${ratio.toFixed(2)} (at most 0.5)`)
  expect(ratio).toBeLessThanOrEqual(0.5)
})

test('while a stability is worked out the host goes on: its longest wait is a fifth of the work', async () => {
  const works = worksInWorker({ file: join(import.meta.dirname, '..', '..', 'dist', 'worker.cjs'), onBug: (error) => expect.fail(String(error)) })
  try {
    await works.workOut(board, settings)
    const rounds: { idle: number; busy: number; work: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const work = timed(() => judges.assess(board, settings, null))
      const busy = await longestWait(() => works.workOut(board, settings))
      const idle = await longestWait(() => pause(work))
      rounds.push({ idle, busy, work })
    }
    const of = (figure: 'idle' | 'busy' | 'work') => median(rounds.map((round) => round[figure]))
    const ratio = median(rounds.map((round) => (round.busy - round.idle) / round.work))
    console.log(table(`Host: longest wait of its thread in ms, medians of ${ROUNDS} rounds`, ['', 'ms'], [
      ['while idle', of('idle')], ['while a worker works out a stability', of('busy')], ['as long as it would take in the same thread', of('work')],
    ]))
    console.log(`longest wait above idle / the work in the same thread: ${ratio.toFixed(2)} (at most 0.2)`)
    expect(ratio).toBeLessThanOrEqual(0.2)
  } finally {
    await works.close()
  }
})

/** The longest that anything else had to wait for this thread meanwhile, in ms. */
async function longestWait(meanwhile: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  // The histogram starts with its first tick: what comes before would not be seen.
  await pause(5)
  delay.reset()
  await meanwhile()
  await pause(5)
  delay.disable()
  return delay.max / 1e6
}
