import type { ReactNode } from 'react'
import { useHindrance } from './use-hindrance.ts'
import { useText } from './surface.tsx'

type ChangesProps = Readonly<{
  children: ReactNode
  /** Says the reason in a line of its own, where the line across the top can't be seen: in a dialog. */
  says?: boolean
}>

/** Whatever in here changes the session: while it can't be changed nothing of it can be pressed or typed in, and the group says why. */
export function Changes({ children, says = false }: ChangesProps) {
  const t = useText()
  const why = useHindrance()
  if (why === null) return <fieldset className="changes" role="presentation">{children}</fieldset>
  return (
    <fieldset className="changes" disabled aria-label={t(why)}>
      {says ? <p className="muted">{t(why)}</p> : null}
      {children}
    </fieldset>
  )
}
