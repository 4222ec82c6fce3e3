import { useDroppable } from '@dnd-kit/core'
import { useText } from '../session/surface.tsx'
import { flag } from '../ui/flag.ts'
import { Icon } from '../ui/Icon.tsx'
import { dropId, MERGE } from './drop-target.ts'

/** Where a note is dropped to be merged with others. It lies over the foot of the tray, away from the steps, and shows only while a note is carried. */
export function MergeZone() {
  const t = useText()
  const { setNodeRef, isOver, active } = useDroppable({ id: dropId(MERGE) })
  return (
    <div ref={setNodeRef} className="merge-zone" data-shown={flag(active !== null)} data-over={flag(isOver)}>
      <Icon name="merge" />
      <span>{t('grouping.zone')}</span>
    </div>
  )
}
