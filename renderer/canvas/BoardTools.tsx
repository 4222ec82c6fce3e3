import { useState } from 'react'
import { KINDS } from '../../shared/session/gather.ts'
import type { UnitView } from '../../shared/views/people-view.ts'
import { find } from '../actions/actions.ts'
import { useDoing, useTool } from '../actions/doing.tsx'
import { useSession } from '../session/session.tsx'
import { useLanguage, useLibrary, useLibraryCommand, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Select } from '../ui/Select.tsx'
import { type BoardFilter, isFiltering, SHOW_ALL } from './board-filter.ts'

type BoardToolsProps = Readonly<{ filter: BoardFilter; onFilter: (filter: BoardFilter) => void; hidden: boolean }>

/** How the board is looked at: as a board or as a list, all of it or a part, and the way to find a note. */
export function BoardTools({ filter, onFilter, hidden }: BoardToolsProps) {
  const t = useText()
  const { perform } = useDoing()
  const tell = useLibraryCommand()
  const isList = useLibrary((library) => library.preferences.board) === 'list'
  const [open, setOpen] = useState(false)
  const show = (board: 'canvas' | 'list') => void tell({ type: 'SetPreferences', preferences: { board } })
  useTool('asList', () => show('list'), isList ? 'hands.why.here' : null)
  useTool('asBoard', () => show('canvas'), isList ? null : 'hands.why.here')
  useTool('filter', () => setOpen(true))
  useTool('clearFilter', () => onFilter(SHOW_ALL), isFiltering(filter) ? null : 'hands.why.noFilter')
  return (
    <div className="board-tools" role="group" aria-label={t('hands.filter')}>
      <IconButton label={t(isList ? 'hands.asBoard' : 'hands.asList')} icon={<Icon name={isList ? 'metric' : 'menu'} />} onClick={() => show(isList ? 'canvas' : 'list')} />
      <Popover
        title={t('hands.filterTitle')} open={open} onOpenChange={setOpen} align="start"
        trigger={<IconButton label={t('hands.filter')} icon={<Icon name="settings" />} pressed={isFiltering(filter)} />}
      >
        <Choices filter={filter} onFilter={onFilter} hidden={hidden} />
      </Popover>
      <IconButton label={t('hands.find')} icon={<Icon name="search" />} onClick={() => perform(find)} />
    </div>
  )
}

function Choices({ filter, onFilter, hidden }: BoardToolsProps) {
  const t = useText()
  const language = useLanguage()
  const units = useSession((view) => view.units)
  const lenses = useSession((view) => view.journey.lenses)
  return (
    <div className="stack">
      <Select
        label={t('common.unit')} value={filter.unit} onChange={(unit) => onFilter({ ...filter, unit })}
        options={[{ value: 'all', label: t('hands.anyUnit') }, ...Object.values<UnitView>(units).map(({ id, name }) => ({ value: id as string, label: name })), { value: 'none', label: t('common.noUnit') }]}
      />
      <Select
        label={t('common.lens')} value={filter.lens} onChange={(lens) => onFilter({ ...filter, lens })}
        options={[{ value: 'all', label: t('hands.anyLens') }, ...lenses.map(({ id, name }) => ({ value: id as string, label: name[language] })), { value: 'none', label: t('common.noLens') }]}
      />
      <Select
        label={t('place.kind')} value={filter.kind} onChange={(kind) => onFilter({ ...filter, kind })}
        options={[{ value: 'all' as const, label: t('hands.anyKind') }, ...KINDS.map((kind) => ({ value: kind, label: t(`common.kind.${kind}`) }))]}
      />
      {hidden ? <p className="muted">{t('hands.contestedHidden')}</p> : <Checkbox label={t('hands.contested')} checked={filter.contested} onChange={(contested) => onFilter({ ...filter, contested })} />}
    </div>
  )
}

type FilterNoticeProps = Readonly<{ filter: BoardFilter; shown: number; all: number; onClear: () => void }>

/** Says for as long as a filter is on that it is, and by what; nothing without one. */
export function FilterNotice({ filter, shown, all, onClear }: FilterNoticeProps) {
  const t = useText()
  const language = useLanguage()
  const units = useSession((view) => view.units)
  const lenses = useSession((view) => view.journey.lenses)
  const by = [
    ...(filter.unit === 'all' ? [] : [Object.values<UnitView>(units).find(({ id }) => id === filter.unit)?.name ?? t('common.noUnit')]),
    ...(filter.lens === 'all' ? [] : [lenses.find(({ id }) => id === filter.lens)?.name[language] ?? t('common.noLens')]),
    ...(filter.kind === 'all' ? [] : [t(`common.kind.${filter.kind}`)]),
    ...(filter.contested ? [t('place.contested')] : []),
  ]
  return (
    <div className="filter-notice" role="status" data-on={isFiltering(filter) ? '' : undefined}>
      {isFiltering(filter) ? (
        <>
          <Icon name="settings" />
          <span>{t('hands.filtered', { shown, all, by: by.join(', ') })}</span>
          <Button tone="bare" icon={<Icon name="close" />} onClick={onClear}>{t('hands.clear')}</Button>
        </>
      ) : null}
    </div>
  )
}

/** The filter of a board in this window, for as long as the board is there. */
export function useBoardFilter() {
  const [filter, setFilter] = useState<BoardFilter>(SHOW_ALL)
  return { filter, setFilter, clear: () => setFilter(SHOW_ALL) }
}
