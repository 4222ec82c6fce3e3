import { Worker } from 'node:worker_threads'
import type { Board } from '../../../shared/verdict/board.ts'
import type { VerdictSettings } from '../../../shared/verdict/settings.ts'
import type { Stability } from '../../../shared/verdict/stability.ts'
import { type StabilityWorks, worksInThisThread } from './works.ts'

/** What is asked of the worker, and what it answers. */
export type StabilityTask = Readonly<{ task: number; board: Board; settings: VerdictSettings }>
export type StabilityAnswer = Readonly<{ task: number }> & (Readonly<{ stability: Stability }> | Readonly<{ error: unknown }>)

type Waiting = Readonly<{ asked: StabilityTask; settle: (stability: Stability | null) => void; fail: (error: unknown) => void }>

export type WorkerSeams = Readonly<{
  /** The built program of the worker. */
  file: string
  /** Hears of a worker that broke down, once: from then on this thread does the work. */
  onBug: (error: unknown) => void
}>

/** Works in a thread of its own, which starts with the first board, keeps no program alive and ends with `close`. */
export function worksInWorker({ file, onBug }: WorkerSeams): StabilityWorks {
  const standIn = worksInThisThread()
  const waiting = new Map<number, Waiting>()
  let tasks = 0
  let worker: Worker | null = null
  let state: 'fine' | 'broken' | 'closed' = 'fine'

  const breakDown = (error: unknown): void => {
    if (state !== 'fine') return
    state = 'broken'
    onBug(error)
    for (const { asked, settle, fail } of waiting.values()) standIn.workOut(asked.board, asked.settings).then(settle, fail)
    waiting.clear()
    void worker?.terminate()
  }

  const hear = (answer: StabilityAnswer): void => {
    const asker = waiting.get(answer.task)
    waiting.delete(answer.task)
    if ('error' in answer) asker?.fail(answer.error)
    else asker?.settle(answer.stability)
  }

  const start = (): Worker => {
    const started = new Worker(file)
    started.on('message', hear)
    started.on('error', breakDown)
    started.on('messageerror', breakDown)
    started.on('exit', (code) => breakDown(new Error(`Expected the stability's worker to stay, but it ended with ${code}`)))
    started.unref()
    return started
  }

  const ask = (asked: StabilityTask): void => {
    try {
      worker ??= start()
      worker.postMessage(asked)
    } catch (error) {
      breakDown(error)
    }
  }

  return {
    workOut: (board, settings) => {
      if (state === 'closed') return Promise.resolve(null)
      if (state === 'broken') return standIn.workOut(board, settings)
      return new Promise((settle, fail) => {
        const asked: StabilityTask = { task: (tasks += 1), board, settings }
        waiting.set(asked.task, { asked, settle, fail })
        ask(asked)
      })
    },
    close: async () => {
      state = 'closed'
      for (const { settle } of waiting.values()) settle(null)
      waiting.clear()
      await standIn.close()
      await worker?.terminate()
    },
  }
}
