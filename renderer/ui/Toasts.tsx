import type { ReactNode } from 'react'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Toast as Base } from '@base-ui/react/toast'
import { Icon, type IconName } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export type ToastTone = 'plain' | 'sound' | 'alarm'

export type ToastMessage = Readonly<{
  title: string
  words?: string
  tone?: ToastTone
  action?: Readonly<{ label: string; onPress: () => void }>
  /** What it tells of: once that is over, however it ended, the words go. */
  until?: Promise<unknown>
}>

const ICON_OF: Readonly<Record<ToastTone, IconName>> = { plain: 'info', sound: 'check', alarm: 'warning' }

function toneOf(type: string | undefined): ToastTone {
  return type === 'sound' || type === 'alarm' ? type : 'plain'
}

type RegionProps = Readonly<{ label: string; closeLabel: string }>

function Region({ label, closeLabel }: RegionProps) {
  const { toasts } = Base.useToastManager()
  return (
    <Base.Portal>
      <Base.Viewport className="toasts" aria-label={label}>
        {toasts.map((toast) => (
          <Base.Root key={toast.id} toast={toast} className="toast" data-tone={toneOf(toast.type)} swipeDirection={[]}>
            <Icon name={ICON_OF[toneOf(toast.type)]} />
            <Base.Content className="toast__body">
              <Base.Title className="toast__title" />
              <Base.Description className="toast__words" />
            </Base.Content>
            {toast.actionProps === undefined ? null : <Base.Action className="toast__do" />}
            <Base.Close aria-hidden={false} render={<IconButton label={closeLabel} icon={<Icon name="close" />} />} />
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  )
}

export type UiRootProps = Readonly<{ toastsLabel: string; closeLabel: string; children: ReactNode }>

/** The one provider at the root of every window: it shows toasts in a live region, the newest alone, and keeps widgets from adding style elements. */
export function UiRoot({ toastsLabel, closeLabel, children }: UiRootProps) {
  return (
    <CSPProvider disableStyleElements>
      <Base.Provider timeout={7000} limit={1}>
        {children}
        <Region label={toastsLabel} closeLabel={closeLabel} />
      </Base.Provider>
    </CSPProvider>
  )
}

/** Says something in passing; an alarm stays until it is closed, everything else for 7 seconds unless the pointer rests on it. */
export function useToast(): (message: ToastMessage) => void {
  const { add, close } = Base.useToastManager()
  return ({ title, words, tone = 'plain', action, until }) => {
    const id = add({
      title,
      description: words,
      type: tone,
      priority: tone === 'alarm' ? 'high' : 'low',
      ...(tone === 'alarm' ? { timeout: 0 } : {}),
      ...(action === undefined ? {} : { actionProps: { children: action.label, onClick: () => { action.onPress(); close(id) } } }),
    })
    const isOver = () => close(id)
    void until?.then(isOver, isOver)
  }
}
