import { type KeyboardEvent, useRef, useState } from 'react'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Staircase, Step } from '../../ui/Staircase.tsx'
import { stepByKey } from '../../ui/step-by-key.ts'
import { SourceDialog } from './SourceDialog.tsx'
import { StageExplained } from './StageExplained.tsx'

/** The whole journey as stairs, and one stage of it explained: pick a step, or go from step to step with the arrows. */
export function JourneyExplained() {
  const t = useText()
  const language = useLanguage()
  const { stages } = useSession((view) => view.journey)
  const [picked, pick] = useState(1)
  const [source, showSource] = useState<string | null>(null)
  const stairs = useRef<HTMLDivElement>(null)
  const stage = stages[picked - 1] ?? stages[0]
  if (stage === undefined) return null
  const goTo = (next: number) => {
    const at = Math.min(stages.length, Math.max(1, next))
    pick(at)
    stairs.current?.querySelector<HTMLElement>(`[data-pick="${at}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepByKey(event.key, picked, stages.length)
    if (to === null) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <section className="frame-journey stage-ground" aria-label={t('frame.journeyLabel')}>
      <StageExplained key={picked} stage={stage} ordinal={picked} onSource={showSource} />
      <div onKeyDown={onKeyDown}>
        <Staircase ref={stairs} label={t('frame.journeyLabel')} stages={stages.length}>
          {stages.map(({ name, essence }, index) => {
            const ordinal = index + 1
            const words = { stage: ordinal, name: name[language] }
            return (
              <Step
                key={ordinal} stage={ordinal} stages={stages.length} name={name[language]} essence={essence[language]}
                label={t('common.stageNamed', words)}
              >
                {ordinal === picked ? (
                  <span className="frame-here" title={t('frame.explained')}><Icon name="up" weight={3} /></span>
                ) : null}
                <button
                  type="button" className="frame-pick" data-pick={ordinal} aria-label={t('frame.explain', words)}
                  aria-pressed={ordinal === picked}
                  tabIndex={ordinal === picked ? 0 : -1} title={t('frame.howToExplain')} onClick={() => pick(ordinal)}
                />
              </Step>
            )
          })}
        </Staircase>
      </div>
      {source === null ? null : <SourceDialog source={source} onClose={() => showSource(null)} />}
    </section>
  )
}
