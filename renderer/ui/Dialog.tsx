import { type ReactNode, useRef } from 'react'
import { Dialog as Base } from '@base-ui/react/dialog'
import { placeToReturn } from './focus-trail.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export type DialogProps = Readonly<{
  open: boolean
  onClose: () => void
  title: ReactNode
  closeLabel: string
  description?: ReactNode
  footer?: ReactNode
  size?: 'regular' | 'wide' | 'full'
  children?: ReactNode
}>

/** A conversation that holds the rest of the screen still; Escape, the cross and the ground beside it all close it. */
export function Dialog({ open, onClose, title, closeLabel, description, footer, size = 'regular', children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="veil" />
        <Base.Viewport className="dialog-port">
          <Base.Popup ref={popup} className="dialog" data-size={size} finalFocus={() => placeToReturn(popup.current)}>
            <div className="dialog__head">
              <Base.Title className="dialog__title">{title}</Base.Title>
              <Base.Close render={<IconButton label={closeLabel} icon={<Icon name="close" />} />} />
            </div>
            {description === undefined ? null : <Base.Description className="dialog__words">{description}</Base.Description>}
            <div className="dialog__body">{children}</div>
            {footer === undefined ? null : <div className="dialog__foot">{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
