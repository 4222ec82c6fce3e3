import type { ComponentPropsWithRef, ReactNode } from 'react'

export type IconButtonProps = Readonly<
  Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'children' | 'aria-label'> & {
    label: string
    icon: ReactNode
    pressed?: boolean
  }
>

/** A 44 px square with a drawing; its label is both its name and what a resting pointer reads. */
export function IconButton({ label, icon, pressed, ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} {...rest} className="iconbtn" aria-label={label} aria-pressed={pressed}>
      {icon}
    </button>
  )
}
