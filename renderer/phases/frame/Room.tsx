import { useState } from 'react'
import { Changes } from '../../session/Changes.tsx'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { People } from './People.tsx'
import { RemovedDialog } from './RemovedDialog.tsx'
import { Units } from './Units.tsx'

/** Who is in the room: the people and their units, and whoever was removed. */
export function Room() {
  const t = useText()
  const removed = useSession((view) => view.removed)
  const [open, setOpen] = useState(false)
  const count = Object.keys(removed.units).length + Object.keys(removed.people).length
  return (
    <div className="stack">
      <Changes>
        <People />
        <Units />
        {count === 0 ? null : (
          <Button tone="bare" data-lead="removed" icon={<Icon name="undo" />} onClick={() => setOpen(true)}>{t('frame.removed', { count })}</Button>
        )}
      </Changes>
      {open ? <RemovedDialog onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
