import { parentPort } from 'node:worker_threads'
import { stabilityOf } from '../shared/verdict/stability.ts'
import type { StabilityAnswer, StabilityTask } from './host/stability/worker-works.ts'

/** The long work of the host, in a thread of its own: a board that can't be judged is an answer like any other. */
parentPort?.on('message', ({ task, board, settings }: StabilityTask) => {
  parentPort?.postMessage(answerOf(task, () => stabilityOf(board, settings)))
})

function answerOf(task: number, work: () => ReturnType<typeof stabilityOf>): StabilityAnswer {
  try {
    return { task, stability: work() }
  } catch (error) {
    return { task, error }
  }
}
