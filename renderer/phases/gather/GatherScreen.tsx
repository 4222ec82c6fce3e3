import { useEffect, useMemo, useRef, useState } from 'react'
import { asId, type EvidenceId, type UnitId } from '../../../shared/kernel/ids.ts'
import { KINDS } from '../../../shared/session/gather.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useSought, useTool } from '../../actions/doing.tsx'
import { useHindrance } from '../../session/use-hindrance.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useLibrary, useLibraryCommand, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { type Filter, filterNotes, groupNotes, type Grouping, isLensless, NO_FILTER } from './board-parts.ts'
import './gather.css'
import { ImportDialog } from './ImportDialog.tsx'
import { Inspector } from './Inspector.tsx'
import { useNextNote } from './next-note.ts'
import { Overview } from './Overview.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { sayNote } from './say-board-note.ts'
import { ShelfDialog, useBinned } from './ShelfDialog.tsx'
import { useSelection } from './use-selection.ts'
import { Wall } from './Wall.tsx'
import { WallList } from './WallList.tsx'
import { WallBar } from './WallBar.tsx'
import { WritePanel } from './WritePanel.tsx'

type Asking = {
  readonly for: 'nothing' } | { readonly for: 'paste'
  readonly text: string } | { readonly for: 'import' } | { readonly for: 'bin'
}

const NOTHING: Asking = { for: 'nothing' }

/** Gathering: writing at the left, all notes in the middle, and at the right whatever is chosen, to be put in order. */
export function GatherScreen() {
  const t = useText()
  const give = useCommand()
  const toast = useToast()
  const notes = useSession((view) => view.notes)
  const units = useSession((view) => view.units)
  const { lenses } = useSession((view) => view.journey)
  const binned = useBinned().length
  const [next, setNext] = useNextNote()
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [grouping, setGrouping] = useState<Grouping>('none')
  const [several, setSeveral] = useState(false)
  const [asking, ask] = useState<Asking>(NOTHING)
  const selection = useSelection()
  const closed = useHindrance()
  const text = useRef<HTMLElement | null>(null)
  const side = useRef<HTMLElement>(null)
  const work = useRef<HTMLElement>(null)
  const opens = useRef(false)
  const shown = useMemo(() => filterNotes(notes, filter, lenses), [notes, filter, lenses])
  const groups = useMemo(
    () => groupNotes(shown, grouping, { units: Object.values(units), lenses }),
    [shown, grouping, units, lenses],
  )
  const chosen = useMemo(() => Object.values(notes).filter(({ id }) => selection.ids.has(id)), [notes, selection.ids])
  const { nameOf, metaOf } = useWords(grouping)
  useTool('pasteLines', () => ask({ for: 'paste', text: '' }), closed)
  useTool('importList', () => ask({ for: 'import' }), closed)
  useTool('openBin', () => ask({ for: 'bin' }))
  useSought('note', (id) => {
    if (!shown.some((note) => note.id === id)) setFilter(NO_FILTER)
    return false
  })
  useEffect(() => {
    if (!opens.current) return
    opens.current = false
    text.current?.focus()
  })
  const filterBy = (changed: Filter) => {
    setFilter(changed)
    const visible = new Set(filterNotes(notes, changed, lenses).map(({ id }) => id))
    selection.set([...selection.ids].filter((id) => visible.has(id)))
  }
  const fixLens = () => {
    const filtered: Filter = { ...NO_FILTER, lens: 'none' }
    setFilter(filtered)
    selection.set(filterNotes(notes, filtered, lenses).map(({ id }) => id))
    side.current?.focus()
  }
  const isList = useLibrary((library) => library.preferences.board) === 'list'
  const Notes = isList ? WallList : Wall
  const tell = useLibraryCommand()
  const showAs = (board: 'canvas' | 'list') => void tell({ type: 'SetPreferences', preferences: { board } })
  useTool('asList', () => showAs('list'), isList ? 'hands.why.here' : null)
  useTool('asBoard', () => showAs('canvas'), isList ? null : 'hands.why.here')
  const leadTo = (selector: string) => work.current?.querySelector<HTMLElement>(selector)?.focus()
  const lensless = Object.values(notes).filter((note) => isLensless(note, lenses)).length
  useTool('writeNote', () => leadTo('.gather-write textarea'), closed)
  useTool('groupNotes', () => leadTo('.gather-bar .seg__one[aria-pressed="true"]'))
  useTool('filter', () => leadTo('.gather-bar__filters button'))
  useTool('clearFilter', () => filterBy(NO_FILTER), filter === NO_FILTER ? 'hands.why.noFilter' : null)
  useTool('several', () => setSeveral(!several))
  useTool('selectAll', () => selection.set(shown.map(({ id }) => id)), shown.length === 0 ? 'hands.why.noNotes' : null)
  useTool('giveLens', () => fixLens(), closed ?? (lensless === 0 ? 'hands.why.allHaveLens' : null))
  const open = (id: EvidenceId) => {
    selection.set([id])
    opens.current = true
  }
  const bin = async (ids: readonly EvidenceId[]) => {
    if (!(await give({ type: 'BinEvidence', evidence: ids }))) return
    selection.set([])
    const restore = () => void give({ type: 'ReturnEvidence', evidence: ids })
    toast({ title: t('gather.binned', { count: ids.length }), action: { label: t('common.undo'), onPress: restore } })
  }
  const count = Object.keys(notes).length
  return (
    <main ref={work} className="work" data-layout="gather">
      <WritePanel
        next={next} onNext={setNext} onPaste={(pasted) => ask({ for: 'paste', text: pasted })}
        onImport={() => ask({ for: 'import' })}
      />
      <section className="gather-board stage-ground" aria-label={t('gather.board')}>
        <WallBar
          shown={shown.length} count={count} filter={filter} onFilter={filterBy} grouping={grouping} onGroup={setGrouping}
          several={several} onSeveral={setSeveral} isList={isList} onList={(asked) => showAs(asked ? 'list' : 'canvas')}
          chosen={chosen.length} onChooseAll={() => selection.set(shown.map(({ id }) => id))}
          onChooseNone={() => selection.set([])}
        />
        {shown.length > 0 ? (
          <Notes
            groups={groups} selection={selection} several={several} nameOf={nameOf} metaOf={metaOf}
            spokenOf={(note) => sayNote(t, note)}
            onOpen={open} onBin={(ids) => void bin(ids)}
          />
        ) : count === 0 ? (
          <EmptyState icon={<Icon name="pencil" />} title={t('gather.nothing')}>{t('gather.nothingHint')}</EmptyState>
        ) : (
          <EmptyState
            icon={<Icon name="search" />} title={t('gather.noMatch')}
            action={<Button onClick={() => filterBy(NO_FILTER)}>{t('gather.clearFilters')}</Button>}
          >
            {t('gather.noMatchHint')}
          </EmptyState>
        )}
      </section>
      <aside ref={side} tabIndex={-1} className="side gather-side" data-at="end" aria-label={t('gather.overview')}>
        {chosen.length > 0 ? (
          <Inspector
            notes={chosen} onBin={(ids) => { side.current?.focus(); void bin(ids) }}
            onClose={() => { side.current?.focus(); selection.set([]) }} onMerged={(id) => selection.set([id])}
            textRef={(box) => { text.current = box }}
          />
        ) : (
          <Overview
            notes={Object.values(notes)} onFixLens={fixLens} onFilterLens={(lens) => filterBy({ ...NO_FILTER, lens })}
            onFilterKind={(kind) => filterBy({ ...NO_FILTER, kind })}
          />
        )}
        <div className="side__foot">
          <Button tone="bare" wide icon={<Icon name="trash" />} onClick={() => ask({ for: 'bin' })}>
            {t('gather.bin', { count: binned })}
          </Button>
        </div>
      </aside>
      {asking.for === 'paste' ? <PasteDialog text={asking.text} next={next} onClose={() => ask(NOTHING)} /> : null}
      {asking.for === 'import' ? <ImportDialog next={next} onClose={() => ask(NOTHING)} /> : null}
      {asking.for === 'bin' ? <ShelfDialog onClose={() => ask(NOTHING)} /> : null}
    </main>
  )
}

/** Names of groups, and what stands under a note: what its group does not say already. */
function useWords(grouping: Grouping) {
  const t = useText()
  const language = useLanguage()
  const units = useSession((view) => view.units)
  const { lenses } = useSession((view) => view.journey)
  const lensName = (id: string) => lenses.find((lens) => lens.id === id)?.name[language] ?? t('common.noLens')
  const nameOf = (key: string): string => {
    if (grouping === 'unit') return units[asId<UnitId>(key)]?.name ?? t('common.noUnit')
    if (grouping === 'lens') return lensName(key)
    const kind = KINDS.find((one) => one === key)
    return kind === undefined ? '' : t(`common.kind.${kind}`)
  }
  const metaOf = (note: NoteView): readonly string[] => [
    ...(grouping === 'unit' || note.unit === null ? [] : [units[note.unit]?.name ?? t('common.noUnit')]),
    ...(grouping === 'lens' ? [] : [isLensless(note, lenses) ? t('common.noLens') : lensName(note.lens ?? '')]),
  ]
  return { nameOf, metaOf }
}
