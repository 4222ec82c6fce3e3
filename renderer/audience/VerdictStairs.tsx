import type { CSSProperties } from 'react'
import type { AudienceView } from '../../shared/views/audience-view.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Staircase, Step } from '../ui/Staircase.tsx'

/** The staircase lights from the bottom up to the stage that holds; then the flag drops, and then the sentence comes. */
export function VerdictStairs({ view, stage }: Readonly<{ view: AudienceView; stage: number | null }>) {
  const t = useText()
  const language = useLanguage()
  return (
    <div className="lighting" key={stage} style={{ '--lit': stage ?? 0 } as CSSProperties}>
      {stage === null ? null : (
        <p className="lighting__sentence say">
          {t('audience.clientHolds', { client: view.client })} <mark>{t('audience.stageHeld', { stage })}</mark>
        </p>
      )}
      <Staircase label={view.title} stages={view.stages.length} size="audience">
        {view.stages.map(({ name, essence }, index) => {
          const ordinal = index + 1
          const named = t('common.stageNamed', { stage: ordinal, name: name[language] })
          return (
            <Step
              key={name[language]}
              stage={ordinal}
              stages={view.stages.length}
              name={name[language]}
              essence={essence[language]}
              label={ordinal === stage ? `${named}, ${t('audience.holds')}` : named}
              state={stage !== null && ordinal <= stage ? 'lit' : 'unlit'}
            >
              {ordinal === stage ? <div className="stand lighting__flag"><span className="held"><Icon name="flag" />{t('audience.holds')}</span></div> : null}
            </Step>
          )
        })}
      </Staircase>
    </div>
  )
}
