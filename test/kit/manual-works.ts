import type { StabilityWorks } from '../../electron/host/stability/works.ts'
import type { Board } from '../../shared/verdict/board.ts'
import type { VerdictSettings } from '../../shared/verdict/settings.ts'
import { type Stability, stabilityOf } from '../../shared/verdict/stability.ts'

type Asked = Readonly<{ board: Board; settings: VerdictSettings; answer: (stability: Stability | null) => void; fail: (error: Error) => void }>

/** Works that are done when the test says so. */
export class ManualWorks implements StabilityWorks {
  /** Every board that was asked for, in turn. */
  readonly asked: Board[] = []
  private readonly waiting: Asked[] = []
  isClosed = false

  workOut = (board: Board, settings: VerdictSettings): Promise<Stability | null> =>
    new Promise((answer, fail) => {
      this.asked.push(board)
      this.waiting.push({ board, settings, answer, fail })
    })

  close = async (): Promise<void> => {
    this.isClosed = true
    for (const { answer } of this.waiting.splice(0)) answer(null)
  }

  /** Works out what was asked for first, or fails with this error; resolves when whoever asked has heard. */
  async finish(error?: Error): Promise<void> {
    const next = this.waiting.shift()
    if (next === undefined) throw new Error('Expected a board to be waiting')
    if (error === undefined) next.answer(stabilityOf(next.board, next.settings))
    else next.fail(error)
    await new Promise((resolve) => void setImmediate(resolve))
  }
}
