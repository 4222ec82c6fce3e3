import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { shortened } from '../../../shared/report/reasons.ts'
import { queueIn, type QueueOrder } from '../../../shared/views/queue-order.ts'
import { useCommand, useSession, useSessionReader } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { useSaid } from '../../session/use-said.ts'
import { useKept } from '../../session/use-kept.ts'
import { useWaiting } from './use-waiting.ts'

/** What the screen is about at this moment, and how it moves on. */
export type Resolving = {
  readonly root: RefObject<HTMLElement | null>
  /** The notes that wait, in the order that was chosen. */
  readonly queue: readonly EvidenceId[]
  readonly order: QueueOrder
  readonly setOrder: (order: QueueOrder) => void
  /** The note in the middle; null when nothing is contested and nothing was opened. */
  readonly current: EvidenceId | null
  /** The note that a blind re-vote is asking about right now. */
  readonly revote: EvidenceId | null
  readonly open: (note: EvidenceId) => void
  /** Gives a command that settles the note in the middle; then the next one comes there, with the focus on it. */
  readonly settle: (command: SessionCommand, done: string) => Promise<boolean>
  /** Takes the last change back; a note that waits again comes to the middle. */
  readonly undo: () => Promise<void>
  /** The stage that a ruling on the note in the middle would give it: lit on the steps before it is given. */
  readonly aimed: number | null
  readonly aim: (stage: number | null) => void
  /** Puts the focus on the note in the middle, where it stands in a list: for after a change that took the focused button away. */
  readonly land: () => void
  /** What happened last, for those who do not see it. */
  readonly said: string
  readonly say: (words: string) => void
}

/** Keeps track of which note is being settled. */
export function useResolve(): Resolving {
  const t = useText()
  const give = useCommand()
  const read = useSessionReader()
  const [order, setOrder] = useKept<QueueOrder>('queue-order', 'disagreement')
  const waiting = useWaiting()
  const queue = useMemo(() => queueIn(order, waiting), [order, waiting])
  const notes = useSession((view) => view.notes)
  const shelf = useSession((view) => view.shelf)
  const round = useSession((view) => view.round)
  const [chosen, choose] = useState<EvidenceId | null>(null)
  const [said, say] = useSaid()
  const [moves, move] = useState(0)
  const [aim, takeAim] = useState<{ readonly at: EvidenceId | null; readonly stage: number | null }>({ at: null, stage: null })
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (moves === 0) return
    const target = root.current?.querySelector<HTMLElement>('.q[aria-current], .settled__one[aria-current], [data-focus-after]')
    target?.focus()
  }, [moves])

  const land = () => move((count) => count + 1)

  const revote = round !== null && round.hidden && round.scope?.length === 1 ? (round.scope[0] ?? null) : null
  const isThere = chosen !== null && (notes[chosen] !== undefined || shelf[chosen] !== undefined)
  const current = isThere ? chosen : (revote ?? queue[0] ?? null)

  const settle = async (command: SessionCommand, done: string) => {
    const before = queueIn(order, read())
    if (!(await give(command))) return false
    const after = queueIn(order, read())
    const waits = current !== null && before.includes(current)
    if (!waits || current === null || after.includes(current)) {
      choose(current)
      say(done)
      land()
      return true
    }
    const next = after[Math.min(before.indexOf(current), after.length - 1)] ?? null
    choose(next)
    say(next === null ? t('resolve.said.last', { done }) : t('resolve.said.next', { done, next: shortened(read().notes[next]?.text ?? '') }))
    land()
    return true
  }
  const undo = async () => {
    const before = read().queue
    if (!(await give({ type: 'Undo' }))) return
    const back = read().queue.find((id) => !before.includes(id))
    if (back !== undefined) choose(back)
    land()
  }
  const open = useCallback(
    (note: EvidenceId) => {
      if ((read().round?.seat ?? null) !== null) void give({ type: 'LeaveSeat' })
      choose(note)
    },
    [give, read],
  )
  return {
    root,
    queue,
    order,
    setOrder,
    current,
    revote,
    open,
    settle,
    undo,
    aimed: aim.at === current ? aim.stage : null,
    aim: (stage) => takeAim({ at: current, stage }),
    land,
    said,
    say,
  }
}
