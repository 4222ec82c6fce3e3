import type { BacklogItemView, IterationView } from '../../../shared/views/backlog-view.ts'
import { SIZE_LETTER } from '../../../shared/report/sizes.ts'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { shortDay } from '../../session/dates.ts'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { MicroTransformationCard } from '../../ui/MicroTransformationCard.tsx'
import { CarriedCard } from './CarriedCard.tsx'
import { laneName } from './words.ts'

type ItemCardProps = Readonly<{
  item: BacklogItemView
  /** The lane's last day, which is the due day of what has none of its own. */
  endsOn: string | null
  /** Its neighbours in the lane, to move past. */
  above: BacklogItemView | null
  belowNext: BacklogItemView | null
  hasBelow: boolean
  onEdit: () => void
  onSplit: () => void
}>

/** One micro-transformation in the plan, with everything that can be done to it in a menu. */
export function ItemCard({ item, endsOn, above, belowNext, hasBelow, onEdit, onSplit }: ItemCardProps) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const journey = useSession((view) => view.journey)
  const people = useSession((view) => view.people)
  const iterations = useSession((view) => view.backlog.iterations)
  const move = (iteration: IterationView['id'] | null, before: BacklogItemView['id'] | null) =>
    void give({ type: 'MoveMicroTransformation', item: item.id, iteration, before })
  const lens = journey.lenses.find(({ id }) => id === item.gap?.lens)
  const owner = Object.values(people).find(({ name }) => name === item.owner)
  const due = item.dueOn ?? endsOn
  const lanes: readonly (IterationView | null)[] = [...iterations, null]
  const entries: readonly MenuEntry[] = [
    { id: 'edit', label: t('common.edit'), icon: <Icon name="pencil" />, onChoose: onEdit },
    { id: 'split', label: t('common.split'), icon: <Icon name="split" />, onChoose: onSplit },
    { type: 'line', id: 'after-split' },
    { id: 'up', label: t('backlog.moveUp'), icon: <Icon name="up" />, disabled: above === null, onChoose: () => move(item.iteration, above?.id ?? null) },
    { id: 'down', label: t('backlog.moveDown'), icon: <Icon name="down" />, disabled: !hasBelow, onChoose: () => move(item.iteration, belowNext?.id ?? null) },
    ...lanes
      .filter((lane) => (lane?.id ?? null) !== item.iteration)
      .map((lane) => ({ id: `to-${lane?.id ?? 'unplanned'}`, label: t('backlog.moveTo', { lane: laneName(t, lane) }), icon: <Icon name="right" />, onChoose: () => move(lane?.id ?? null, null) })),
    { type: 'line', id: 'after-move' },
    { id: 'remove', label: t('common.remove'), icon: <Icon name="trash" />, tone: 'alarm', onChoose: () => void give({ type: 'BinMicroTransformation', item: item.id }) },
  ]
  return (
    <CarriedCard carried={{ kind: 'item', id: item.id, title: item.title }} onOpen={onEdit}>
      <MicroTransformationCard
        number={item.number}
        title={item.title}
        gap={lens === undefined || item.gap === null ? t('close.noGap') : t('close.gap', { lens: lens.name[language], stage: item.gap.stage })}
        {...(item.measure === '' ? {} : { measure: item.measure })}
        {...(item.owner === '' ? {} : { owner: { initials: owner?.initials ?? item.owner.slice(0, 2), name: item.owner } })}
        {...(due === null ? {} : { due: t('close.by', { day: shortDay(due, language) }) })}
        size={SIZE_LETTER[item.size]}
        days={t('common.days', { count: item.days })}
        {...(item.tooBig
          ? { tooBig: { words: t('backlog.tooBig', { days: item.days }), action: <Changes><Button icon={<Icon name="split" />} onClick={onSplit}>{t('common.split')}</Button></Changes> } }
          : {})}
        cardId={item.id}
        roleDescription={t('backlog.card')}
        describedBy="backlog-how-to-move"
        actions={<Changes><Menu label={t('backlog.actionsOf', { title: item.title })} align="end" entries={entries} trigger={<IconButton label={t('backlog.actionsOf', { title: item.title })} icon={<Icon name="more" weight={3.5} />} />} /></Changes>}
      />
    </CarriedCard>
  )
}
