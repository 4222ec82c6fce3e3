import type { KeyboardEvent } from 'react'
import { MOST_HANDS } from '../../../shared/session/spoken.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useText } from '../surface.tsx'

type HandCounterProps = Readonly<{ stage: number; name: string; count: number; onCount: (count: number) => void }>

/** How many say one stage: digits are typed, arrows up and down count, and so do two large buttons. */
export function HandCounter({ stage, name, count, onCount }: HandCounterProps) {
  const t = useText()
  const to = (value: number) => onCount(Math.min(MOST_HANDS, Math.max(0, value)))
  const named = t('common.stageNamed', { stage, name })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    to(count + (event.key === 'ArrowUp' ? 1 : -1))
    event.preventDefault()
  }
  return (
    <div className="hand" data-some={count > 0 ? '' : undefined}>
      <span className="hand__stage"><b>{stage}</b>{name}</span>
      <IconButton tabIndex={-1} label={t('aloud.more', { stage: named })} icon={<Icon name="plus" />} onClick={() => to(count + 1)} />
      <input
        className="hand__count"
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        aria-label={named}
        aria-valuenow={count}
        aria-valuemin={0}
        aria-valuemax={MOST_HANDS}
        value={String(count)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => to(Number(event.currentTarget.value.replaceAll(/\D/g, '').slice(-3)))}
        onKeyDown={onKeyDown}
      />
      <IconButton tabIndex={-1} label={t('aloud.fewer', { stage: named })} icon={<Icon name="minus" />} disabled={count === 0} onClick={() => to(count - 1)} />
    </div>
  )
}
