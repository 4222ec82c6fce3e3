import { useId } from 'react'
import type { ReactNode } from 'react'

export type PanelProps = Readonly<{ title?: ReactNode; aside?: ReactNode; level?: 2 | 3; children: ReactNode }>

/** A white ground for one subject; a title makes it a region that can be found by name. */
export function Panel({ title, aside, level = 2, children }: PanelProps) {
  const id = useId()
  if (title === undefined) return <div className="panel">{children}</div>
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel__head">
        <Heading id={id}>{title}</Heading>
        {aside === undefined ? null : <span className="panel__aside">{aside}</span>}
      </div>
      {children}
    </section>
  )
}
