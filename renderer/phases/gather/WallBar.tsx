import { KINDS } from '../../../shared/session/gather.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select, type SelectOption } from '../../ui/Select.tsx'
import { type Filter, type Grouping, GROUPINGS, NO_FILTER } from './board-parts.ts'

type WallBarProps = Readonly<{
  shown: number
  count: number
  filter: Filter
  onFilter: (filter: Filter) => void
  grouping: Grouping
  onGroup: (grouping: Grouping) => void
  several: boolean
  onSeveral: (several: boolean) => void
  isList: boolean
  onList: (asked: boolean) => void
  chosen: number
  onChooseAll: () => void
  onChooseNone: () => void
}>

/** What of the board is shown, in which groups, and how many notes are chosen. */
export function WallBar(props: WallBarProps) {
  const { shown, count, filter, onFilter, grouping, onGroup, several, onSeveral, isList, onList, chosen, onChooseAll, onChooseNone } = props
  const t = useText()
  const language = useLanguage()
  const units = useSession((view) => view.units)
  const { lenses } = useSession((view) => view.journey)
  const unitOptions = Object.values(units).map(({ id, name }) => ({ value: id, label: name }))
  const lensOptions = lenses.map(({ id, name }) => ({ value: id, label: name[language] }))
  const filtered = filter !== NO_FILTER && shown < count
  const choices = (field: 'unit' | 'lens' | 'kind', options: readonly SelectOption<string>[]) => (
    <Select
      label={t(field === 'kind' ? 'gather.kind' : `common.${field}`)} hideLabel value={filter[field]}
      onChange={(value) => onFilter({ ...filter, [field]: value })}
      options={[{ value: 'all', label: t(`gather.all.${field}`) }, ...options]}
    />
  )
  return (
    <div className="gather-bar">
      <div className="gather-bar__line">
        <h1>
          {t('gather.notesTitle')} <span className="side__count">{filtered ? t('gather.showing', { shown, count }) : count}</span>
        </h1>
        <div className="gather-bar__find">
          <Field
            label={t('gather.find')} hideLabel icon={<Icon name="search" />} placeholder={t('gather.find')} type="search"
            value={filter.find} onChange={(find) => onFilter({ ...filter, find })} autoComplete="off"
          />
        </div>
        <SegmentedControl
          label={t('gather.groupBy')} value={grouping} onChange={onGroup}
          options={GROUPINGS.map((value) => ({ value, label: t(`gather.group.${value}`) }))}
        />
      </div>
      <div className="gather-bar__line">
        <div className="gather-bar__filters">
          {choices('unit', [...unitOptions, { value: 'none', label: t('common.noUnit') }])}
          {choices('lens', [...lensOptions, { value: 'none', label: t('common.noLens') }])}
          {choices('kind', KINDS.map((kind) => ({ value: kind, label: t(`common.kind.${kind}`) })))}
        </div>
        {filtered ? (
          <Button tone="bare" icon={<Icon name="close" />} onClick={() => onFilter(NO_FILTER)}>{t('gather.clearFilters')}</Button>
        ) : null}
        <div className="gather-bar__select">
          <IconButton label={t(isList ? 'hands.asBoard' : 'hands.asList')} icon={<Icon name={isList ? 'metric' : 'menu'} />} onClick={() => onList(!isList)} />
          <Button aria-pressed={several} onClick={() => onSeveral(!several)}>{t('gather.several')}</Button>
          <Button disabled={shown === 0} onClick={chosen > 0 && chosen === shown ? onChooseNone : onChooseAll}>
            {t(chosen > 0 && chosen === shown ? 'gather.clearSelection' : 'gather.selectAll')}
          </Button>
        </div>
      </div>
      <p className="sr" role="status">{`${filtered ? `${t('gather.showing', { shown, count })} ` : ''}${t('gather.selected', { count: chosen })}`}</p>
    </div>
  )
}
