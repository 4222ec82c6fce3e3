import type { ReactNode } from 'react'

export type TagProps = Readonly<{
  tone?: 'plain' | 'alarm' | 'sound' | 'held' | 'running'
  icon?: ReactNode
  children: ReactNode
}>

/** A word about the state of what it stands on. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className="tag" data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}
