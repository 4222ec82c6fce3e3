import { useDroppable } from '@dnd-kit/core'
import type { BacklogItemView, IterationView } from '../../../shared/views/backlog-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { useSession } from '../../session/session.tsx'
import { shortDay } from '../../session/dates.ts'
import { useLanguage, useText } from '../../session/surface.tsx'
import { CapacityBar } from '../../ui/CapacityBar.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { LaneTarget } from './BacklogDnd.tsx'
import { ItemCard } from './ItemCard.tsx'
import { laneName } from './words.ts'

/** The id of the lane of what is not planned. */
export const UNPLANNED = 'unplanned'

type LaneProps = Readonly<{
  iteration: IterationView | null
  onEditIteration: () => void
  onEdit: (item: BacklogItemView) => void
  onSplit: (item: BacklogItemView) => void
}>

/** One iteration with what it holds, or what is not planned yet. */
export function Lane({ iteration, onEditIteration, onEdit, onSplit }: LaneProps) {
  const t = useText()
  const language = useLanguage()
  const record = useSession((view) => view.backlog.items)
  const unplanned = useSession((view) => view.backlog.unplanned)
  const name = laneName(t, iteration)
  const target: LaneTarget = { lane: iteration?.id ?? UNPLANNED, name }
  const { setNodeRef, isOver } = useDroppable({ id: `lane-${target.lane}`, data: { target } })
  const items = (iteration?.items ?? unplanned).flatMap((id) => record[id] ?? [])
  return (
    <section ref={setNodeRef} className="lane backlog__lane" data-lane={target.lane} data-target={isOver ? '' : undefined} aria-label={name}>
      <header className="lane__head">
        <h2>{name}</h2>
        {iteration === null ? null : (
          <span className="backlog__dates">
            <span className="lane__dates">{t('backlog.dates', { from: shortDay(iteration.startsOn, language), to: shortDay(iteration.endsOn, language) })}</span>
            <Changes><IconButton label={t('backlog.editIteration', { number: iteration.number })} icon={<Icon name="pencil" />} onClick={onEditIteration} /></Changes>
          </span>
        )}
        {iteration === null ? null : <Capacity iteration={iteration} />}
      </header>
      {items.map((item, index) => (
        <ItemCard
          key={item.id}
          item={item}
          endsOn={iteration?.endsOn ?? null}
          above={items[index - 1] ?? null}
          belowNext={items[index + 2] ?? null}
          hasBelow={index < items.length - 1}
          onEdit={() => onEdit(item)}
          onSplit={() => onSplit(item)}
        />
      ))}
      {iteration === null ? null : <p className="drop">{sayRoom(t, iteration)}</p>}
    </section>
  )
}

function sayRoom(t: ReturnType<typeof useText>, { capacity, planned }: IterationView): string {
  return capacity > planned ? t('backlog.room', { count: capacity - planned }) : t('backlog.full')
}

function Capacity({ iteration }: Readonly<{ iteration: IterationView }>) {
  const t = useText()
  const { planned, capacity } = iteration
  return (
    <CapacityBar
      label={t('backlog.capacityOf', { number: iteration.number })}
      used={planned}
      capacity={capacity}
      words={t('close.daysOf', { used: planned, capacity })}
      rest={planned > capacity ? t('close.over', { count: planned - capacity }) : t('close.free', { count: capacity - planned })}
    />
  )
}
