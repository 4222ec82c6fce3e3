import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { homesOf } from '../../../shared/views/held-in.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { useCommand, useSessionReader } from '../session.tsx'
import { useText } from '../surface.tsx'

type Grouping = {
  readonly group: (into: EvidenceId, evidence: readonly EvidenceId[]) => Promise<boolean>
  readonly ungroup: (evidence: readonly EvidenceId[]) => Promise<boolean>
}

/** Brings notes into one and takes them out again; both are said, with the way back. */
export function useGrouping(): Grouping {
  const t = useText()
  const give = useCommand()
  const read = useSessionReader()
  const toast = useToast()
  const group: Grouping['group'] = async (into, evidence) => {
    if (!(await give({ type: 'MergeEvidence', into, evidence }))) return false
    toast({ title: t('grouping.merged', { count: evidence.length }), action: { label: t('common.undo'), onPress: () => void give({ type: 'ReturnEvidence', evidence }) } })
    return true
  }
  const ungroup: Grouping['ungroup'] = async (evidence) => {
    const homes = homesOf(read().shelf, evidence)
    if (!(await give({ type: 'ReturnEvidence', evidence }))) return false
    // What lay in a note that came out as well goes back into that one first.
    const putBack = async () => {
      for (const { into, evidence: notes } of homes) if (!(await give({ type: 'MergeEvidence', into, evidence: notes }))) return
    }
    toast({ title: t('grouping.takenOut', { count: evidence.length }), action: { label: t('common.undo'), onPress: () => void putBack() } })
    return true
  }
  return { group, ungroup }
}
