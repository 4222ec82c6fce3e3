import type { ReactElement, ReactNode } from 'react'
import { Menu as Base } from '@base-ui/react/menu'

export type MenuEntry =
  | Readonly<{ type: 'line'; id: string }>
  | Readonly<{
      type?: 'action'
      id: string
      label: string
      icon?: ReactNode
      keys?: string
      disabled?: boolean
      /** Why it can't be chosen now. */
      why?: string
      tone?: 'plain' | 'alarm'
      onChoose: () => void
    }>

export type MenuProps = Readonly<{ trigger: ReactElement; entries: readonly MenuEntry[]; label?: string; align?: 'start' | 'end' }>

/** Actions that unfold from a button, with their keys beside them; arrows, typing and Escape work. */
export function Menu({ trigger, entries, label, align = 'start' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="float-port" sideOffset={4} align={align}>
          <Base.Popup className="float" aria-label={label}>{entries.map(entryOf)}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export type MenuAtProps = Readonly<{
  label: string
  entries: readonly MenuEntry[]
  /** What the menu belongs to and unfolds from. */
  at: Element
  onClose: () => void
  /** What has the focus once it is closed. */
  after: () => HTMLElement | null
}>

/** A menu without a button of its own: for what is asked by a long press, the other mouse button, or a key. */
export function MenuAt({ label, entries, at, onClose, after }: MenuAtProps) {
  return (
    <Base.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner className="float-port" anchor={at} sideOffset={4} align="start">
          <Base.Popup className="float" aria-label={label} finalFocus={after}>{entries.map(entryOf)}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function entryOf(entry: MenuEntry): ReactElement {
  if (entry.type === 'line') return <Base.Separator key={entry.id} className="menu__line" />
  return (
    <Base.Item
      key={entry.id}
      className="menu__item"
      data-tone={entry.tone ?? 'plain'}
      disabled={entry.disabled ?? false}
      label={entry.label}
      onClick={entry.onChoose}
    >
      {entry.icon}
      <span className="menu__label">
        {entry.label}
        {entry.why === undefined ? null : <small className="menu__why">{entry.why}</small>}
      </span>
      {entry.keys === undefined ? null : <kbd className="menu__keys">{entry.keys}</kbd>}
    </Base.Item>
  )
}
