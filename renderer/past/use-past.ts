import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AudienceView } from '../../shared/views/audience-view.ts'
import type { PastView } from '../../shared/views/past-view.ts'
import { useAsk } from '../session/session.tsx'

export type Known<Value> = { readonly is: 'waiting' } | { readonly is: 'known'; readonly value: Value } | { readonly is: 'failed'; readonly words: string }

/** The past of the session, and how to read it again; what was known stays until the new one is there. */
export function usePast(): { readonly past: Known<PastView>; readonly readAgain: () => Promise<void> } {
  const ask = useAsk()
  const [past, setPast] = useState<Known<PastView>>({ is: 'waiting' })
  const read = useEffectEvent(() => ask({ type: 'Past' }))
  const [readings, setReadings] = useState(0)
  useEffect(() => {
    let wanted = true
    void read().then((answer) => {
      if (wanted) setPast(answer.ok ? { is: 'known', value: answer.value } : { is: 'failed', words: answer.words })
    })
    return () => {
      wanted = false
    }
  }, [readings])
  return { past, readAgain: async () => setReadings((count) => count + 1) }
}

/**
 * What the room saw when the session had so many facts; null until the first picture is there.
 *
 * One question is under way at a time: whoever drags along the timeline gets the newest moment next, and none in between is
 * waited for.
 */
export function useMoment(upTo: number | null): AudienceView | null {
  const ask = useAsk()
  const [shown, setShown] = useState<AudienceView | null>(null)
  const wanted = useRef<number | null>(null)
  const busy = useRef(false)
  const catchUp = useEffectEvent(async () => {
    if (busy.current) return
    busy.current = true
    let reached: number | null = null
    while (wanted.current !== null && wanted.current !== reached) {
      reached = wanted.current
      const answer = await ask({ type: 'Moment', upTo: reached })
      if (answer.ok) setShown(answer.value)
    }
    busy.current = false
  })
  useEffect(() => {
    wanted.current = upTo
    void catchUp()
  }, [upTo])
  return shown
}
