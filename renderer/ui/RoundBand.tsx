import type { ReactNode } from 'react'
import { flag } from './flag.ts'
import { Icon } from './Icon.tsx'

export type RoundBandProps = Readonly<{
  label: string
  mode: 'open' | 'blind'
  /** "Blind round 1." */
  title: ReactNode
  /** Whose notes are on the steps. */
  detail?: ReactNode
  done: number
  total: number
  /** The same in words: "8 of 12 have placed everything". */
  progress: ReactNode
  children?: ReactNode
}>

/** The round of placing: open or blind, how many have finished, and the one action; blind always shows the crossed eye. */
export function RoundBand({ label, mode, title, detail, done, total, progress, children }: RoundBandProps) {
  const ticks = Array.from({ length: total }, (_, index) => index)
  return (
    <section className="round" aria-label={label} data-mode={mode}>
      <div className="round__state">
        <i className="round__icon"><Icon name={mode === 'blind' ? 'blind' : 'eye'} /></i>
        <p className="round__words"><b>{title}</b> {detail === undefined ? null : <span className="muted">{detail}</span>}</p>
      </div>
      <div className="round__end">
        <div className="done">
          <span className="done__ticks" aria-hidden="true" data-many={flag(total > 16)}>
            {ticks.map((tick) => <i key={tick} className="done__one" data-on={flag(tick < done)} />)}
          </span>
          <span className="done__words">{progress}</span>
        </div>
        {children}
      </div>
    </section>
  )
}
