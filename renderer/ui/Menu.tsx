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
          <Base.Popup className="float" aria-label={label}>
            {entries.map((entry) =>
              entry.type === 'line' ? (
                <Base.Separator key={entry.id} className="menu__line" />
              ) : (
                <Base.Item
                  key={entry.id}
                  className="menu__item"
                  data-tone={entry.tone ?? 'plain'}
                  disabled={entry.disabled ?? false}
                  label={entry.label}
                  onClick={entry.onChoose}
                >
                  {entry.icon}
                  <span className="menu__label">{entry.label}</span>
                  {entry.keys === undefined ? null : <kbd className="menu__keys">{entry.keys}</kbd>}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
