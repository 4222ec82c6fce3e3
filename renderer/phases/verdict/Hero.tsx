import { sayReason } from '../../../shared/report/reasons.ts'
import { percentOf } from '../../../shared/views/resolve-figures.ts'
import { sayMove } from '../../../shared/report/since.ts'
import { stageRows } from '../../../shared/views/verdict-figures.ts'
import { longDay } from '../../session/dates.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Staircase, Step } from '../../ui/Staircase.tsx'
import { IndicatorTicks, StepMark } from '../../ui/StepMarks.tsx'
import { ChangeWords } from '../../ui/VerdictParts.tsx'
import type { Open } from './opened.ts'
import { useAssessment } from './use-assessment.ts'
import { useReasonNames } from './use-reason-names.ts'

/** A client's name of more letters than this would fill the hero in the usual size. */
const LONG_NAME = 36

const DIRECTION = { advanced: 'up', regressed: 'down', unchanged: 'same' } as const

type HeroProps = Readonly<{ stage: number; open: Open }>

/** The sentence, how far to rely on it, and the staircase that lights up from the bottom to the stage that holds. */
export function Hero({ stage, open }: HeroProps) {
  const t = useText()
  const client = useSession((view) => view.client)
  const was = useHeldThen(stage)
  return (
    <section className="stage-ground hero" aria-label={t('verdict.label')} data-stage={stage} data-was={was ?? undefined}>
      <div className="hero__words">
        <h1 className="say" data-long={client.length > LONG_NAME ? '' : undefined}>{t('verdict.holds', { client })} <mark>{t('verdict.stageMark', { stage })}</mark></h1>
        <Because />
        <Reliance open={open} />
      </div>
      <Stairs stage={stage} was={was} />
    </section>
  )
}

/** The stage that the earlier session held, where the organisation has fallen back from it; else null. */
function useHeldThen(stage: number): number | null {
  const comparison = useSession((view) => view.assessment)?.comparison
  return comparison?.change === 'regressed' && comparison.from !== null && comparison.from > stage ? comparison.from : null
}

/** The first reason, how it moved since the session before, and what the contested notes leave open. */
function Because() {
  const t = useText()
  const names = useReasonNames()
  const reasons = useSession((view) => view.assessment)?.reasons ?? []
  const first = reasons.find(({ kind }) => kind === 'stage-holds' || kind === 'nothing-higher-shown')
  const comparison = useSession((view) => view.assessment)?.comparison
  const range = reasons.find(({ kind }) => kind === 'range')
  return (
    <div className="hero__because">
      {first === undefined ? null : <p className="say-more">{sayReason(t, first, names)}</p>}
      {comparison === undefined || comparison.change === 'first' ? null : <ChangeWords direction={DIRECTION[comparison.change]}>{sayMove(t, comparison, names)}</ChangeWords>}
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

function Stairs({ stage: held, was }: Readonly<{ stage: number; was: number | null }>) {
  const t = useText()
  const language = useLanguage()
  const names = useReasonNames()
  const verdict = useSession((view) => view.verdict)
  const stages = useSession((view) => view.journey.stages)
  const then = useSession((view) => view.comparison)?.heldOn ?? ''
  return (
    <div className="hero__stairs">
      <Staircase label={t('verdict.staircase')} stages={stages.length} size="verdict">
        {stageRows(verdict).map(({ stage, shown, of }) => {
          const name = stages[stage - 1]?.name[language] ?? ''
          const state = stage === held ? 'holds' : stage < held ? 'lit' : stage <= (was ?? 0) ? 'lost' : 'dark'
          const ahead = verdict.leadingEdge.filter((edge) => edge.stage === stage).map((edge) => names.unit(edge.unit))
          return (
            <Step
              key={stage}
              stage={stage}
              stages={stages.length}
              name={name}
              label={t('verdict.step', { stage, name, state: t(`verdict.stepState.${state}`), shown, of })}
              beam={stage === held ? 'plain' : 'none'}
              state={state === 'dark' ? 'unlit' : state === 'lost' ? 'lost' : 'lit'}
              faceExtra={<IndicatorTicks shown={shown} total={of} label={t('verdict.lensesShown', { shown, of })} />}
            >
              {stage === held ? <StepMark mark="holds">{t('verdict.holdsMark')}</StepMark> : null}
              {stage === was ? <StepMark mark="was">{t('verdict.since.heldThen', { day: longDay(then, language) })}</StepMark> : null}
              {ahead.length === 0 ? null : <StepMark mark="edge"><b>{t('verdict.leadingEdge')}</b>{ahead.join(', ')}</StepMark>}
            </Step>
          )
        })}
      </Staircase>
    </div>
  )
}
