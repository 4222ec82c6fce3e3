import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Journey } from '../../../shared/journey/journey.ts'
import type { JourneyMapping } from '../../../shared/journey/mapping.ts'
import type { StageMove, SwitchPreview } from '../../../shared/views/switch-preview.ts'
import { useLanguage, useText } from '../../session/surface.tsx'
import { stepTone } from '../../ui/step-tone.ts'
import { MappingDrawing } from './MappingDrawing.tsx'

export type MappingPartProps<To> = Readonly<{
  from: Journey
  to: Journey
  mapping: JourneyMapping
  /** Null until the host has answered. */
  preview: SwitchPreview | null
  onMove: (at: number, to: To) => void
}>

/** The old stages with a line from each to the new one. */
export function StageMapping({ from, to, mapping, preview, onMove }: MappingPartProps<number>) {
  const t = useText()
  const language = useLanguage()
  const moves = preview?.stages ?? []
  return (
    <MappingDrawing
      oldLabel={t('switching.from', { journey: from.name[language] })} nextLabel={t('switching.to', { journey: to.name[language] })}
      placeholder=""
      old={from.stages.map(({ name }, index) => {
        const move = moves[index]
        const words = { stage: index + 1, name: name[language] }
        return {
          id: String(index),
          name: name[language],
          holds: move === undefined ? '' : sayHeld(t, [move]),
          weight: move === undefined ? 0 : move.notes + move.placements,
          to: String(mapping.stages[index] ?? 1),
          label: t('switching.stageGoes', words),
          tone: stepTone(index + 1, from.stages.length),
        }
      })}
      next={to.stages.map(({ name }, index) => ({
        value: String(index + 1),
        name: name[language],
        holds: preview === null ? '' : sayHeld(t, moves.filter((_, at) => mapping.stages[at] === index + 1)),
        tone: stepTone(index + 1, to.stages.length),
      }))}
      options={to.stages.map(({ name }, index) => ({ value: String(index + 1), label: `${index + 1} ${name[language]}` }))}
      onMove={(at, value) => onMove(at + 1, Number(value))}
    />
  )
}

/** What lies on stages, in words: notes and placements, and rulings and micro-transformations where there are any. */
function sayHeld(t: Translate, moves: readonly StageMove[]): string {
  const sum = (part: 'notes' | 'placements' | 'rulings' | 'items') => moves.reduce((total, move) => total + move[part], 0)
  const counts = [['common.notes', sum('notes')], ['switching.placements', sum('placements')], ['switching.rulings', sum('rulings')], ['switching.items', sum('items')]] as const
  const held = counts.flatMap(([key, count]) => (count === 0 ? [] : [t(key, { count })]))
  return held.length === 0 ? t('switching.empty') : held.join(', ')
}
