import { notesOfStage } from '../../../shared/views/figure-notes.ts'
import type { VerdictView } from '../../../shared/views/judge.ts'
import { stageRows } from '../../../shared/views/verdict-figures.ts'
import { longDay } from '../../../shared/report/moment.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Staircase, Step } from '../../ui/Staircase.tsx'
import { IndicatorTicks, StepMark } from '../../ui/StepMarks.tsx'
import type { Opened, Open } from './opened.ts'
import { useShown } from './shown.tsx'
import { useReasonNames } from './use-reason-names.ts'

type StairsProps = Readonly<{
  open: Open
  /** The stage from which it fell back since the earlier session. */
  was: number | null
}>

/** The steps, lit up to the stage that holds; each opens its notes, and so does every flag of the leading edge. */
export function Stairs({ open, was }: StairsProps) {
  const t = useText()
  const language = useLanguage()
  const names = useReasonNames()
  const { verdict, whatIf } = useShown()
  const asItIs = useSession((view) => view.verdict.stage) ?? 0
  const stages = useSession((view) => view.journey.stages)
  const then = useSession((view) => view.comparison)?.heldOn ?? ''
  const openStage = useOpenStage(open)
  const held = verdict.stage ?? 0
  const lostFrom = whatIf.without === null ? (was ?? 0) : asItIs
  return (
    <div className="hero__stairs">
      <Staircase label={t('verdict.staircase')} stages={stages.length} size="verdict">
        {stageRows(verdict).map(({ stage, shown, of }) => {
          const name = stages[stage - 1]?.name[language] ?? ''
          const state = stage === held ? 'holds' : stage < held ? 'lit' : stage <= lostFrom ? 'lost' : 'dark'
          const isTop = state === 'lost' && stage === lostFrom
          return (
            <Step
              key={stage}
              stage={stage}
              stages={stages.length}
              name={name}
              label={t('verdict.step', { stage, name, state: state === 'lost' && was === null ? t('whatIf.lost') : t(`verdict.stepState.${state}`), shown, of })}
              beam={stage === held ? 'plain' : 'none'}
              state={state === 'dark' ? 'unlit' : state === 'lost' ? 'lost' : 'lit'}
              faceExtra={<IndicatorTicks shown={shown} total={of} label={t('verdict.lensesShown', { shown, of })} />}
              opens={{ label: t('standing.stage.open', { stage, shown, of }), onOpen: () => openStage(stage) }}
            >
              {stage === held ? <StepMark mark="holds">{t('verdict.holdsMark')}</StepMark> : null}
              {isTop ? <StepMark mark="was">{was === null ? t('whatIf.heldNow') : t('verdict.since.heldThen', { day: longDay(then, language) })}</StepMark> : null}
              <Ahead stage={stage} open={open} sayUnit={names.unit} />
            </Step>
          )
        })}
      </Staircase>
    </div>
  )
}

/** The flag of those who are ahead on this step; one that names several opens the notes of each. */
function Ahead({ stage, open, sayUnit }: Readonly<{ stage: number; open: Open; sayUnit: (unit: string) => string }>) {
  const t = useText()
  const { verdict } = useShown()
  const edges = verdict.leadingEdge.filter((edge) => edge.stage === stage)
  if (edges.length === 0) return null
  const unit = edges.map((edge) => sayUnit(edge.unit)).join(', ')
  const opened: Opened = {
    is: 'notes',
    title: t('standing.edge.title', { unit, stage }),
    notes: [],
    parts: edges.map((edge) => ({ title: sayUnit(edge.unit), notes: verdict.units.find((one) => one.unit === edge.unit && one.stage === stage)?.notes ?? [] })),
  }
  return (
    <StepMark mark="edge" opens={{ label: t('standing.edge.open', { unit, stage }), onOpen: () => open(opened) }}>
      <b>{t('verdict.leadingEdge')}</b>{unit}
    </StepMark>
  )
}

/** Opens the notes that a stage stands on. */
export function useOpenStage(open: Open): (stage: number) => void {
  const t = useText()
  const { verdict } = useShown()
  return (stage) => open({ is: 'notes', title: t('standing.stage.title', { stage }), words: sayShown(t, verdict, stage), notes: notesOfStage(verdict, stage) })
}

function sayShown(t: ReturnType<typeof useText>, verdict: Pick<VerdictView, 'cells' | 'stages'>, stage: number): string {
  const { shown, of } = stageRows(verdict)[stage - 1] ?? { shown: 0, of: 0 }
  return shown === 0 ? t('standing.stage.wordsNone') : t('standing.stage.words', { shown, of })
}
