import type { ReactElement, ReactNode } from 'react'
import { Popover as Base } from '@base-ui/react/popover'

export type PopoverProps = Readonly<{
  trigger: ReactElement
  title: ReactNode
  children: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: 'start' | 'center' | 'end'
}>

/** A small panel beside the button that opened it; it leaves the rest of the screen alive. */
export function Popover({ trigger, title, children, open, onOpenChange, align = 'center' }: PopoverProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="float-port" sideOffset={6} align={align}>
          <Base.Popup className="float" data-role="popover">
            <Base.Title className="float__title">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
