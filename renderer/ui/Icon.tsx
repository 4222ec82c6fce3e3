import { ICONS } from './icons.ts'

export type IconName = keyof typeof ICONS

type IconProps = Readonly<{ name: IconName; weight?: number }>

/** A drawing that repeats words already on the screen; assistive technology never hears it. */
export function Icon({ name, weight }: IconProps) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-icon={name}>
      <path d={ICONS[name]} {...(weight === undefined ? {} : { strokeWidth: weight })} />
    </svg>
  )
}
