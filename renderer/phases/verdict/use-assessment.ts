import { useState } from 'react'
import type { Assessment } from '../../../shared/verdict/assessment.ts'
import { useSession } from '../../session/session.tsx'

type Whole = Omit<Assessment, 'verdict'>

/** The assessment to show, and whether it is an earlier one of the same stage while that of now is still worked out. */
export type ShownAssessment = Readonly<{ assessment: Whole | null; isPending: boolean }>

/** Keeps showing what was worked out last until there is something newer; not across stages, whose figures have nothing in common. */
export function useAssessment(): ShownAssessment {
  const now = useSession((view) => view.assessment)
  const stage = useSession((view) => view.verdict.stage)
  const [last, setLast] = useState<Readonly<{ assessment: Whole; stage: number | null }> | null>(null)
  if (now === null) return { assessment: null, isPending: false }
  const { stability, confidence } = now
  if (stability === null || confidence === null) return { assessment: last?.stage === stage ? last.assessment : null, isPending: true }
  const assessment = { ...now, stability, confidence }
  if (last?.assessment.stability !== stability || last.stage !== stage) setLast({ assessment, stage })
  return { assessment, isPending: false }
}
