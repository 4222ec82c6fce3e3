import type { ReactNode } from 'react'

/** The mark of the product: a small staircase with one lit step. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <rect className="mark__ground" width="44" height="44" rx="9" />
      <path className="mark__step" d="M8 36v-8h9v-8h9v-8h10v24z" />
      <path className="mark__light" d="M17 36V20h9v16z" />
      <path className="mark__edge" d="M17 20h9" />
    </svg>
  )
}

export type TopBarProps = Readonly<{
  title: ReactNode
  subtitle?: ReactNode
  /** Before the title instead of the mark, such as a way back to the library. */
  lead?: ReactNode
  children?: ReactNode
  end?: ReactNode
}>

/** The bar across the top: who it is about, the phase rail in the middle, the timer at the end. */
export function TopBar({ title, subtitle, lead, children, end }: TopBarProps) {
  return (
    <header className="topbar">
      <div className="topbar__id">
        {lead ?? <Mark />}
        <div className="topbar__words">
          <b className="topbar__title" title={typeof title === 'string' ? title : undefined}>{title}</b>
          {subtitle === undefined ? null : <span className="topbar__subtitle">{subtitle}</span>}
        </div>
      </div>
      <div className="topbar__centre">{children}</div>
      <div className="topbar__end">{end}</div>
    </header>
  )
}
