import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import { flag } from './flag.ts'
import { Icon } from './Icon.tsx'

export type ButtonProps = Readonly<
  Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> & {
    tone?: 'plain' | 'primary' | 'bare' | 'alarm'
    size?: 'regular' | 'large'
    icon?: ReactNode
    iconEnd?: ReactNode
    busy?: boolean
    wide?: boolean
    stacked?: boolean
  }
>

/** A press that does one thing, at least 44 px high; while busy it keeps its place and its focus and ignores presses. */
export function Button(props: ButtonProps) {
  const { tone = 'plain', size = 'regular', icon, iconEnd, busy = false, wide, stacked, onClick, children, ...rest } = props
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      {...(busy ? { 'aria-busy': true, 'aria-disabled': true } : {})}
      className="btn"
      data-tone={tone}
      data-size={size}
      data-wide={flag(wide)}
      data-stacked={flag(stacked)}
      onClick={press}
    >
      {busy ? <Icon name="more" weight={3.5} /> : icon}
      {children}
      {iconEnd}
    </button>
  )
}
