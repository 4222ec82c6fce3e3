import type { CSSProperties } from 'react'
import { type Placeable, placeOf } from '../../shared/views/where-it-stands.ts'
import { useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'

/** Over the people on the steps: from where to where a contested note lies. Nothing once it is settled. */
export function BetweenMark({ note, stages }: Readonly<{ note: Placeable; stages: number }>) {
  const t = useText()
  const place = placeOf(note)
  if (place.is !== 'between') return null
  return (
    <div className="between-mark" data-stages={stages}>
      <p className="between-mark__reach" style={{ '--low': place.low, '--past': place.high + 1 } as CSSProperties}>
        <span className="between-mark__words"><Icon name="warning" />{t('place.between', place)}</span>
      </p>
    </div>
  )
}
