import { lensMove } from '../../../shared/report/since.ts'
import type { VerdictView } from '../../../shared/views/judge.ts'
import { lensRows } from '../../../shared/views/verdict-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { LensBars } from '../../ui/LensBars.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { NotePart, Open } from './opened.ts'
import { useShown } from './shown.tsx'
import { useReasonNames } from './use-reason-names.ts'

/** How far each lens has come. */
export function LensPanel({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const { verdict } = useShown()
  const then = useSession((view) => view.comparison)?.lenses ?? {}
  return (
    <Panel title={t('verdict.byLens')} aside={t('verdict.byLensAside')}>
      <LensStages verdict={verdict} then={then} open={open} />
    </Panel>
  )
}

type LensStagesProps = Readonly<{
  verdict: Pick<VerdictView, 'cells' | 'stages'>
  /** Where each lens stood in the earlier session. */
  then?: Readonly<Record<string, number>>
  open?: Open
}>

/** Each lens as a bar up to the stage that it shows; with `open` every bar that has notes opens them, stage by stage. */
export function LensStages({ verdict, then = {}, open }: LensStagesProps) {
  const t = useText()
  const names = useReasonNames()
  const rows = lensRows(verdict)
  const openLens = (lens: string) => {
    const parts = verdict.cells.flatMap((cell): NotePart[] => {
      if (cell.lens !== lens || (cell.notes.length === 0 && !cell.implied)) return []
      const { stage, supports, contradictions, notes, implied } = cell
      const title = t('standing.lens.at', { stage, points: t('verdict.points', { count: supports }), against: t('verdict.points', { count: contradictions }) })
      return [implied && notes.length === 0 ? { words: t('standing.lens.implied', { stage }), notes } : { title, ...(implied ? { words: t('standing.lens.implied', { stage }) } : {}), notes }]
    })
    open?.({ is: 'notes', title: names.lens(lens), notes: [], parts })
  }
  return (
    <LensBars
      label={t('verdict.byLensLabel')}
      stages={verdict.stages}
      bars={rows.map(({ lens, stage, notes }) => {
        const stageLabel = stage === 0 ? t('verdict.lensNone') : t('verdict.lensStage', { stage })
        const name = names.lens(lens)
        const was = then[lens]
        return { id: lens, name, stage, stageLabel, ...(was === undefined ? {} : { was, change: lensMove(t, was, stage) }), ...(notes.length === 0 ? {} : { opens: t('verdict.lensOpen', { lens: name, stage: stageLabel }) }) }
      })}
      {...(open === undefined ? {} : { onOpen: openLens })}
    />
  )
}
