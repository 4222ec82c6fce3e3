import { sayReason } from '../../../shared/report/reasons.ts'
import { percentOf } from '../../../shared/views/resolve-figures.ts'
import { stageRows } from '../../../shared/views/verdict-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Staircase, Step } from '../../ui/Staircase.tsx'
import { IndicatorTicks, StepMark } from '../../ui/StepMarks.tsx'
import type { Open } from './opened.ts'
import { useAssessment } from './use-assessment.ts'
import { useReasonNames } from './use-reason-names.ts'

/** A client's name of more letters than this would fill the hero in the usual size. */
const LONG_NAME = 36

type HeroProps = Readonly<{ stage: number; open: Open }>

/** The sentence, how far to rely on it, and the staircase that lights up from the bottom to the stage that holds. */
export function Hero({ stage, open }: HeroProps) {
  const t = useText()
  const client = useSession((view) => view.client)
  return (
    <section className="stage-ground hero" aria-label={t('verdict.label')} data-stage={stage}>
      <div className="hero__words">
        <h1 className="say" data-long={client.length > LONG_NAME ? '' : undefined}>{t('verdict.holds', { client })} <mark>{t('verdict.stageMark', { stage })}</mark></h1>
        <Because />
        <Reliance open={open} />
      </div>
      <Stairs stage={stage} />
    </section>
  )
}

/** The first reason, and what the contested notes leave open. */
function Because() {
  const t = useText()
  const names = useReasonNames()
  const reasons = useSession((view) => view.assessment)?.reasons ?? []
  const first = reasons.find(({ kind }) => kind === 'stage-holds' || kind === 'nothing-higher-shown')
  const range = reasons.find(({ kind }) => kind === 'range')
  return (
    <div className="hero__because">
      {first === undefined ? null : <p className="say-more">{sayReason(t, first, names)}</p>}
      {range === undefined ? null : <p className="hero__range"><Icon name="warning" />{sayReason(t, range, names)}</p>}
    </div>
  )
}

function Reliance({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const stage = useSession((view) => view.verdict.stage)
  const cells = useSession((view) => view.verdict.cells)
  const { assessment, isPending } = useAssessment()
  const runs = useSession((view) => view.settings.codingError.runs)
  if (stage === null) return null
  if (assessment === null) return isPending ? <p className="nums nums--empty" aria-busy>{t('verdict.workingOut')}</p> : null
  const { confidence, stability } = assessment
  const limit = confidence.limits[0]
  const pivots = stability.pivotalNotes.map((pivot) => pivot.without)
  const counting = [...new Set(cells.flatMap((cell) => cell.notes))]
  return (
    <div className="nums" aria-busy={isPending}>
      <FigureButton
        figure={t(`verdict.confidenceFigure.${confidence.label}`)}
        name={t('verdict.confidence')}
        isPending={isPending}
        words={limit === undefined ? t('verdict.confidenceHigh') : t(`verdict.limit.${limit}`)}
        onOpen={() => open({ is: 'notes', title: t('verdict.openConfidence'), notes: counting })}
      />
      {stability.sameVerdict === null ? null : (
        <FigureButton
          figure={t('resolve.percent', { percent: percentOf(stability.sameVerdict.n / stability.sameVerdict.d) })}
          name={t('verdict.stability')}
          isPending={isPending}
          words={t('verdict.stabilityWords', { runs })}
          onOpen={() => open({ is: 'notes', title: t('verdict.openStability'), notes: pivots })}
        />
      )}
      <Button icon={<Icon name="info" />} onClick={() => open({ is: 'reasons' })}>{t('verdict.allReasons')}</Button>
    </div>
  )
}

type FigureButtonProps = Readonly<{ figure: string; name: string; words: string; isPending: boolean; onOpen: () => void }>

/** One large figure that opens the notes it stands on; while a newer one is worked out it says so. */
function FigureButton({ figure, name, words, isPending, onOpen }: FigureButtonProps) {
  const t = useText()
  return (
    <button type="button" className="num num--open" aria-haspopup="dialog" onClick={onOpen}>
      <b className="num__figure">{figure}</b>
      <span className="num__about"><strong className="num__name">{name}</strong>{isPending ? <span className="num__busy">{t('verdict.workingOutAnew')}</span> : words}</span>
    </button>
  )
}

function Stairs({ stage: held }: Readonly<{ stage: number }>) {
  const t = useText()
  const language = useLanguage()
  const names = useReasonNames()
  const verdict = useSession((view) => view.verdict)
  const stages = useSession((view) => view.journey.stages)
  return (
    <div className="hero__stairs">
      <Staircase label={t('verdict.staircase')} stages={stages.length} size="verdict">
        {stageRows(verdict).map(({ stage, shown, of }) => {
          const name = stages[stage - 1]?.name[language] ?? ''
          const state = stage === held ? 'holds' : stage < held ? 'lit' : 'dark'
          const ahead = verdict.leadingEdge.filter((edge) => edge.stage === stage).map((edge) => names.unit(edge.unit))
          return (
            <Step
              key={stage}
              stage={stage}
              stages={stages.length}
              name={name}
              label={t('verdict.step', { stage, name, state: t(`verdict.stepState.${state}`), shown, of })}
              beam={stage === held ? 'plain' : 'none'}
              state={state === 'dark' ? 'unlit' : 'lit'}
              faceExtra={<IndicatorTicks shown={shown} total={of} label={t('verdict.lensesShown', { shown, of })} />}
            >
              {stage === held ? <StepMark mark="holds">{t('verdict.holdsMark')}</StepMark> : null}
              {ahead.length === 0 ? null : <StepMark mark="edge"><b>{t('verdict.leadingEdge')}</b>{ahead.join(', ')}</StepMark>}
            </Step>
          )
        })}
      </Staircase>
    </div>
  )
}
