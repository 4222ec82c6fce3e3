import { asId, type LensId } from '../../../shared/kernel/ids.ts'
import { useLanguage, useText } from '../../session/surface.tsx'
import { MappingDrawing } from './MappingDrawing.tsx'
import type { MappingPartProps } from './StageMapping.tsx'

/** Stands for "no lens" among ids of lenses, which have no blanks. */
const NONE = ' '

type LensMappingProps = MappingPartProps<LensId | null> & Readonly<{ everyLens: boolean }>

/** The old lenses with a line from each to the new one, or to none where that is allowed. */
export function LensMapping({ from, to, mapping, preview, onMove, everyLens }: LensMappingProps) {
  const t = useText()
  const language = useLanguage()
  const sayNotes = (count: number) => (count === 0 ? t('switching.empty') : t('common.notes', { count }))
  const names = to.lenses.map(({ id, name }) => ({ value: String(id), label: name[language] }))
  const moves = preview?.lenses ?? []
  const arriving = (to: LensId | null) => moves.reduce((sum, move, at) => ((mapping.lenses[at] ?? null) === to ? sum + move.notes : sum), 0)
  const holds = (lens: LensId | null) => (preview === null ? '' : sayNotes(arriving(lens)))
  return (
    <MappingDrawing
      oldLabel={t('switching.from', { journey: from.name[language] })} nextLabel={t('switching.to', { journey: to.name[language] })}
      placeholder={t('switching.chooseLens')}
      old={from.lenses.map(({ id, name }, index) => ({
        id,
        name: name[language],
        holds: preview === null ? '' : sayNotes(moves[index]?.notes ?? 0),
        weight: moves[index]?.notes ?? 0,
        to: mapping.lenses[index] ?? (everyLens ? null : NONE),
        label: t('switching.lensGoes', { name: name[language] }),
      }))}
      next={[
        ...to.lenses.map(({ id, name }) => ({ value: String(id), name: name[language], holds: holds(id) })),
        ...(everyLens || !mapping.lenses.includes(null) ? [] : [{ value: NONE, name: t('common.noLens'), holds: holds(null) }]),
      ]}
      options={everyLens ? names : [...names, { value: NONE, label: t('common.noLens') }]}
      onMove={(at, value) => onMove(at, value === NONE ? null : asId<LensId>(value))}
    />
  )
}
