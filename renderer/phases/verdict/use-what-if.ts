import { useEffect, useRef, useState } from 'react'
import type { Without, WhatIfView } from '../../../shared/views/what-if.ts'
import { useAsk, useSession } from '../../session/session.tsx'

export const NOTHING: Without = { notes: [], voices: [], units: [] }

type Tried = Readonly<{ without: Without; found: WhatIfView }>

/** Thinking evidence away. It lives in this screen alone: leaving it, or the phase, forgets it. */
export type WhatIf = Readonly<{
  /** What is thought away; `null` while nobody asks what if. */
  without: Without | null
  /** The newest answer, which may still be about what was thought away before. */
  tried: Tried | null
  /** What the first answer was, with everything on the board. */
  whole: WhatIfView | null
  /** Why the newest question has no answer, in words. */
  failed: string | null
  think: (without: Without) => void
  leave: () => void
}>

/** Asks the host what the verdict would be, whenever what is thought away or the session changes; only the newest answer counts. */
export function useWhatIf(): WhatIf {
  const ask = useAsk()
  const verdict = useSession((view) => view.verdict)
  const [without, think] = useState<Without | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const [whole, setWhole] = useState<WhatIfView | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const newest = useRef(0)
  const asking = useRef(ask)
  useEffect(() => {
    asking.current = ask
  })

  useEffect(() => {
    newest.current += 1
    if (without === null) return
    const mine = newest.current
    void asking.current({ type: 'WhatIf', without }).then((reply) => {
      if (mine !== newest.current) return
      setFailed(reply.ok ? null : reply.words)
      if (!reply.ok) return
      setTried({ without, found: reply.value })
      setWhole((before) => before ?? reply.value)
    })
  }, [without, verdict])

  const leave = () => {
    think(null)
    setTried(null)
    setWhole(null)
    setFailed(null)
  }
  return { without, tried, whole, failed, think, leave }
}
