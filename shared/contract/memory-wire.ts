import type { Wire } from './wire.ts'

/** Lets something happen after everything that is happening now. */
export type Later = (callback: () => void) => void

/** Two ends of a wire within one program: what one sends, the other hears, in order and never within the call that sent it. */
export function memoryWires(later: Later): readonly [Wire, Wire] {
  const one = createEnd(later)
  const other = createEnd(later)
  one.join(other)
  other.join(one)
  return [one.wire, other.wire]
}

type End = {
  readonly wire: Wire
  readonly hear: (frame: string) => void
  readonly end: () => void
  readonly join: (other: End) => void
}

function createEnd(later: Later): End {
  let other: End | null = null
  let isOpen = true
  let onFrame: ((frame: string) => void) | null = null
  let onClose: (() => void) | null = null
  let early: string[] = []
  const end = (): void => {
    if (!isOpen) return
    isOpen = false
    onClose?.()
  }
  return {
    join: (joined) => {
      other = joined
    },
    hear: (frame) => {
      if (!isOpen) return
      if (onFrame === null) early.push(frame)
      else onFrame(frame)
    },
    end,
    wire: {
      send: (frame) => {
        if (isOpen) later(() => other?.hear(frame))
      },
      onFrame: (listener) => {
        onFrame = listener
        for (const frame of early) listener(frame)
        early = []
      },
      onClose: (listener) => {
        onClose = listener
        if (!isOpen) listener()
      },
      close: () => {
        later(() => other?.end())
        end()
      },
    },
  }
}
