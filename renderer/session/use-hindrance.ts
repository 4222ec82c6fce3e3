import type { TextKey } from '../../shared/i18n/catalogue.ts'
import { useSaveStatus, useSession } from './session.tsx'

/** Why nothing of this session can be changed here now; `null` when it can. */
export function useHindrance(): TextKey | null {
  const closed = useSession((view) => view.closedAt !== null)
  const readOnly = useSaveStatus().is === 'read-only'
  if (readOnly) return 'hands.why.readOnly'
  return closed ? 'hands.why.reopenFirst' : null
}
