import { createContext, useContext } from 'react'
import type { Reason } from '../../../shared/report/reasons.ts'
import type { VerdictView } from '../../../shared/views/judge.ts'
import type { WhatIf } from './use-what-if.ts'

/** The verdict that the screen shows: the session's own, or what it would be without what is thought away. */
export type Shown = Readonly<{ verdict: VerdictView; reasons: readonly Reason[]; whatIf: WhatIf }>

const ShownContext = createContext<Shown | null>(null)

export const ShownProvider = ShownContext.Provider

export function useShown(): Shown {
  const shown = useContext(ShownContext)
  if (shown === null) throw new Error('Expected a ShownProvider above this component')
  return shown
}
