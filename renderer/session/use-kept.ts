import { useState } from 'react'
import { useOpenSession } from './session.tsx'

/** Something typed or chosen that is not sent yet: it outlives a change of phase and a reload, in this window only. */
export function useKept<Value>(name: string, initial: Value): readonly [Value, (next: Value | ((now: Value) => Value)) => void] {
  const { id } = useOpenSession()
  const key = `stagecraft-kept:${id}:${name}`
  const [value, setValue] = useState<Value>(() => readKept(key) ?? initial)
  const keep = (next: Value | ((now: Value) => Value)) =>
    setValue((now) => {
      const becomes = typeof next === 'function' ? (next as (now: Value) => Value)(now) : next
      window.sessionStorage.setItem(key, JSON.stringify(becomes))
      return becomes
    })
  return [value, keep]
}

function readKept<Value>(key: string): Value | null {
  const kept = window.sessionStorage.getItem(key)
  return kept === null ? null : (JSON.parse(kept) as Value)
}
