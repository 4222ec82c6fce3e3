import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type BannerTone = 'info' | 'alarm' | 'sound'

export type BannerProps = Readonly<{ tone?: BannerTone; title?: ReactNode; children?: ReactNode; actions?: ReactNode }>

const ICON_OF: Readonly<Record<BannerTone, IconName>> = { info: 'info', alarm: 'warning', sound: 'check' }

/** Something that stays true until it is dealt with; an alarm is announced at once, the rest when there is a pause. */
export function Banner({ tone = 'info', title, children, actions }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role={tone === 'alarm' ? 'alert' : 'status'}>
      <Icon name={ICON_OF[tone]} />
      <p className="banner__words">
        {title === undefined ? null : <b className="banner__title">{title}</b>}
        {children}
      </p>
      {actions === undefined ? null : <div className="banner__do">{actions}</div>}
    </div>
  )
}
