import type { ReactNode } from 'react'

export type EmptyStateProps = Readonly<{ title: ReactNode; icon?: ReactNode; children?: ReactNode; action?: ReactNode }>

/** What stands where nothing is yet: what belongs here and the one thing to do about it. */
export function EmptyState({ title, icon, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon}
      <p className="empty__title">{title}</p>
      {children === undefined ? null : <div className="empty__text">{children}</div>}
      {action}
    </div>
  )
}
