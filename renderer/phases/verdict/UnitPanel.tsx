import { percentOf } from '../../../shared/views/resolve-figures.ts'
import { unitRows } from '../../../shared/views/verdict-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Heatmap } from '../../ui/Heatmap.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Open } from './opened.ts'

/** What each unit shows by its own notes, stage by stage. */
export function UnitPanel({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const verdict = useSession((view) => view.verdict)
  const lenses = useSession((view) => view.journey.lenses.length)
  const units = useSession((view) => view.units)
  const rows = unitRows(verdict, lenses)
  const nameOf = (unit: string) => Object.values(units).find(({ id }) => id === unit)?.name ?? ''
  const openCell = (id: string) => {
    const cell = rows.flatMap((row) => row.cells.map((one) => ({ ...one, unit: row.unit }))).find((one) => `${one.unit}-${one.stage}` === id)
    if (cell !== undefined) open({ is: 'notes', title: t('verdict.cellTitle', { unit: nameOf(cell.unit), stage: cell.stage }), notes: cell.notes })
  }
  return (
    <Panel title={t('verdict.byUnit')} aside={t('verdict.byUnitAside')}>
      {rows.length === 0 ? (
        <EmptyState title={t('verdict.noUnits')}>{t('verdict.noUnitsHint')}</EmptyState>
      ) : (
        <Heatmap
          label={t('verdict.byUnitLabel')}
          columns={Array.from({ length: verdict.stages }, (_, index) => String(index + 1))}
          heldLabel={t('verdict.heldByUnit')}
          rows={rows.map(({ unit, held, cells }) => ({
            id: unit,
            label: nameOf(unit),
            cells: cells.map(({ stage, share, shown, notes }) => ({
              id: `${unit}-${stage}`,
              share,
              text: share === null ? '–' : String(percentOf(share)),
              held: stage === held,
              ...(notes.length === 0 ? {} : { opens: t('verdict.cellOpen', { unit: nameOf(unit), stage, shown, of: lenses }) }),
            })),
          }))}
          onOpen={openCell}
        />
      )}
    </Panel>
  )
}
