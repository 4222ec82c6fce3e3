import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { useCommand } from '../session.tsx'
import { useText } from '../surface.tsx'

type Grouping = {
  readonly group: (into: EvidenceId, evidence: readonly EvidenceId[]) => Promise<boolean>
  readonly ungroup: (from: EvidenceId, evidence: readonly EvidenceId[]) => Promise<boolean>
}

/** Brings notes into one and takes them out again; both are said, with the way back. */
export function useGrouping(): Grouping {
  const t = useText()
  const give = useCommand()
  const toast = useToast()
  const group: Grouping['group'] = async (into, evidence) => {
    if (!(await give({ type: 'MergeEvidence', into, evidence }))) return false
    toast({ title: t('grouping.merged', { count: evidence.length }), action: { label: t('common.undo'), onPress: () => void give({ type: 'ReturnEvidence', evidence }) } })
    return true
  }
  const ungroup: Grouping['ungroup'] = async (from, evidence) => {
    if (!(await give({ type: 'ReturnEvidence', evidence }))) return false
    toast({ title: t('grouping.takenOut', { count: evidence.length }), action: { label: t('common.undo'), onPress: () => void give({ type: 'MergeEvidence', into: from, evidence }) } })
    return true
  }
  return { group, ungroup }
}
