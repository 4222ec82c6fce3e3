import { type ReactNode, useRef } from 'react'
import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { Button } from './Button.tsx'
import { placeToReturn } from './focus-trail.ts'

export type ConfirmDialogProps = Readonly<{
  open: boolean
  title: ReactNode
  children?: ReactNode
  confirmLabel: ReactNode
  cancelLabel: ReactNode
  onConfirm: () => void
  onCancel: () => void
  tone?: 'primary' | 'alarm'
  busy?: boolean
  /** False while something in the dialog has still to be done before it can be confirmed. */
  ready?: boolean
  /** Where the focus goes when it closes; back to where it came from where that is left out or gives none. */
  focusAfter?: () => HTMLElement | null
}>

/** A question that must be answered before anything else; Escape answers "cancel". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, cancelLabel, onConfirm, onCancel, tone = 'primary', busy = false, ready = true, focusAfter } = props
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <Base.Portal>
        <Base.Backdrop className="veil" />
        <Base.Viewport className="dialog-port">
          <Base.Popup ref={popup} className="dialog" finalFocus={() => focusAfter?.() ?? placeToReturn(popup.current)}>
            <div className="dialog__head"><Base.Title className="dialog__title">{title}</Base.Title></div>
            <Base.Description className="dialog__body" render={<div />}>{children}</Base.Description>
            <div className="dialog__foot">
              <Base.Close render={<Button>{cancelLabel}</Button>} />
              <Button tone={tone} busy={busy} disabled={!ready} onClick={onConfirm}>{confirmLabel}</Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
