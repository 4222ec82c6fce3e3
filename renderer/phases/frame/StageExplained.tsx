import type { ReactNode } from 'react'
import type { SourceKeys, Stage } from '../../../shared/journey/journey.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Tag } from '../../ui/Tag.tsx'

type OnSource = (source: string) => void
type StageExplainedProps = Readonly<{ stage: Stage; ordinal: number; onSource: OnSource }>

/** One stage in full: what it is like, what is true of it, what keeps one there and what lets one go on. */
export function StageExplained({ stage, ordinal, onSource }: StageExplainedProps) {
  const t = useText()
  const language = useLanguage()
  const { lenses } = useSession((view) => view.journey)
  return (
    <div
      className="frame-stage" role="region" aria-live="polite"
      aria-label={t('common.stageNamed', { stage: ordinal, name: stage.name[language] })} tabIndex={0}
    >
      <div className="frame-stage__head">
        <span className="frame-stage__n" aria-hidden="true">{ordinal}</span>
        <div>
          <h1>{stage.name[language]}</h1>
          <p className="frame-stage__essence">{stage.essence[language]}</p>
        </div>
        <p className="frame-stage__feel"><span className="sr">{t('frame.feelsLike')}: </span>{stage.feelsLike[language]}</p>
      </div>
      <div className="frame-stage__parts">
        <Panel title={t('frame.indicators')}>
          <ul className="frame-list">
            {lenses.flatMap((lens) => stage.indicators.filter((indicator) => indicator.lens === lens.id).map((indicator) => (
              <Statement key={indicator.id} sources={indicator.sources} onSource={onSource}>
                <b className="frame-list__lens">{lens.name[language]}</b>
                {indicator.text[language]}
              </Statement>
            )))}
          </ul>
        </Panel>
        <Panel title={t('frame.symptoms')}>
          {stage.symptoms.length === 0 ? <p className="muted">{t('frame.noSymptoms')}</p> : null}
          <ul className="frame-list">
            {stage.symptoms.map(({ text, sources }) => (
              <Statement key={text.en} sources={sources} onSource={onSource}>{text[language]}</Statement>
            ))}
          </ul>
        </Panel>
        <Panel title={t('frame.exits')}>
          {stage.exits.length === 0 ? <p className="muted">{t('frame.noExits')}</p> : null}
          <ul className="frame-list">
            {stage.exits.map(({ text, sources, basis }) => (
              <Statement
                key={text.en} sources={sources} onSource={onSource}
                tag={
                  <span title={t(`frame.${basis}Means`)}>
                    <Tag
                      tone={basis === 'published' ? 'sound' : 'plain'}
                      icon={<Icon name={basis === 'published' ? 'check' : 'split'} />}
                    >
                      {t(`frame.${basis}`)}
                    </Tag>
                  </span>
                }
              >
                {text[language]}
              </Statement>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}

type StatementProps = Readonly<{ sources: SourceKeys; onSource: OnSource; tag?: ReactNode; children: ReactNode }>

/** One sourced sentence; each source key opens what it stands for. */
export function Statement({ sources, onSource, tag, children }: StatementProps) {
  const t = useText()
  return (
    <li>
      {children}{' '}
      <span className="frame-list__meta">
        {tag}
        {sources.map((source) => (
          <button
            key={source} type="button" className="frame-key" aria-label={t('frame.source', { source })}
            onClick={() => onSource(source)}
          >
            {source}
          </button>
        ))}
      </span>
    </li>
  )
}
