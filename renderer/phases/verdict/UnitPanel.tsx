import { sayList } from '../../../shared/report/reasons.ts'
import type { VerdictView } from '../../../shared/views/judge.ts'
import { percentOf } from '../../../shared/views/resolve-figures.ts'
import { unitRows } from '../../../shared/views/verdict-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Heatmap } from '../../ui/Heatmap.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Open } from './opened.ts'
import { useShown } from './shown.tsx'
import { useReasonNames } from './use-reason-names.ts'

/** What each unit shows by its own notes, stage by stage. */
export function UnitPanel({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const { verdict } = useShown()
  return (
    <Panel title={t('verdict.byUnit')} aside={t('verdict.byUnitAside')}>
      <UnitHeat verdict={verdict} open={open} />
    </Panel>
  )
}

type UnitHeatProps = Readonly<{ verdict: Pick<VerdictView, 'units' | 'stages'>; open?: Open }>

/** Units by stages; with `open` every cell that has notes opens them. */
export function UnitHeat({ verdict, open }: UnitHeatProps) {
  const t = useText()
  const names = useReasonNames()
  const lenses = useSession((view) => view.journey.lenses.length)
  const rows = unitRows(verdict, lenses)
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, unit: row.unit })))
  const openCell = (id: string) => {
    const cell = cells.find(({ unit, stage }) => `${unit}-${stage}` === id)
    if (cell === undefined) return
    const shown = verdict.units.find(({ unit, stage }) => unit === cell.unit && stage === cell.stage)?.lenses ?? []
    const words = shown.length === 0
      ? t('standing.cell.wordsNone', { of: lenses })
      : t('standing.cell.words', { count: shown.length, of: lenses, lenses: sayList(t, shown.map(names.lens)) })
    open?.({ is: 'notes', title: t('verdict.cellTitle', { unit: names.unit(cell.unit), stage: cell.stage }), words, notes: cell.notes })
  }
  if (rows.length === 0) return <EmptyState title={t('verdict.noUnits')}>{t('verdict.noUnitsHint')}</EmptyState>
  return (
    <Heatmap
      label={t('verdict.byUnitLabel')}
      columns={Array.from({ length: verdict.stages }, (_, index) => String(index + 1))}
      heldLabel={t('verdict.heldByUnit')}
      rows={rows.map(({ unit, held, cells: own }) => ({
        id: unit,
        label: names.unit(unit),
        cells: own.map(({ stage, share, shown, notes }) => ({
          id: `${unit}-${stage}`,
          share,
          text: share === null ? '–' : String(percentOf(share)),
          held: stage === held,
          ...(notes.length === 0 ? {} : { opens: t('verdict.cellOpen', { unit: names.unit(unit), stage, shown, of: lenses }) }),
        })),
      }))}
      {...(open === undefined ? {} : { onOpen: openCell })}
    />
  )
}
