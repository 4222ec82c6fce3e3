import { useState } from 'react'
import type { RoundMode } from '../../../shared/session/place.ts'
import { Changes } from '../../session/Changes.tsx'
import { type Anonymity, ANONYMITIES } from '../../../shared/session/promises.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'

type RoundChoiceProps = Readonly<{ notes: number; onStart: (mode: RoundMode, anonymity: Anonymity) => void; onHands?: () => void; heading?: boolean }>

/** The ways of placing, each with what it is good for. */
export function RoundChoice({ notes, onStart, onHands, heading = true }: RoundChoiceProps) {
  const t = useText()
  const give = useCommand()
  const people = useSession((view) => view.people)
  const [anonymity, setAnonymity] = useState<Anonymity>('named')
  const someone = Object.keys(people).length > 0
  return (
    <section className="ways" aria-label={t('place.choose')}>
      {heading ? <header className="ways__head"><h1>{t('place.choose')}</h1><p className="muted">{t('place.chooseHint', { count: notes })}</p></header> : null}
      <article className="way panel">
        <i className="way__icon"><Icon name="blind" /></i>
        <h2>{t('place.blind')}</h2>
        <p>{t('place.blindHint')}</p>
        <div className="way__act">
          {someone ? (
            <Changes>
              <div className="way__promise">
                <span aria-hidden="true">{t('turns.promise')}</span>
                <SegmentedControl label={t('turns.promise')} value={anonymity} onChange={setAnonymity} wide options={ANONYMITIES.map((value) => ({ value, label: t(`turns.choice.${value}`) }))} />
                <p className="muted" role="status">{t(`turns.said.${anonymity}`)}</p>
              </div>
              <Button tone="primary" size="large" wide onClick={() => onStart('blind', anonymity)}>{t('place.startBlind')}</Button>
            </Changes>
          ) : (
            <>
              <p className="way__needs"><Icon name="people" />{t('place.blindNeedsPeople')}</p>
              <Button size="large" wide onClick={() => void give({ type: 'GoToPhase', phase: 'frame' })}>{t('place.toFrame')}</Button>
            </>
          )}
        </div>
      </article>
      <article className="way panel">
        <i className="way__icon"><Icon name="eye" /></i>
        <h2>{t('place.open')}</h2>
        <p>{t('place.openHint')}</p>
        <div className="way__act"><Changes><Button size="large" wide onClick={() => onStart('open', 'named')}>{t('place.startOpen')}</Button></Changes></div>
      </article>
      {onHands === undefined ? null : (
        <article className="way panel">
          <i className="way__icon"><Icon name="people" /></i>
          <h2>{t('aloud.open')}</h2>
          <p>{t('aloud.way')}</p>
          <div className="way__act"><Button size="large" wide onClick={onHands}>{t('aloud.start')}</Button></div>
        </article>
      )}
    </section>
  )
}
