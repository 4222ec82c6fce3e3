import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useRef, useState } from 'react'
import { asId, type EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useSought } from '../../actions/doing.tsx'
import { useText } from '../../session/surface.tsx'
import { Note } from '../../ui/Note.tsx'
import { type NoteGroup, noteAt, type WallRow, wallRows } from './board-parts.ts'
import type { Selection } from './use-selection.ts'
import { useColumns } from './use-columns.ts'

type WallProps = Readonly<{
  groups: readonly NoteGroup[]
  selection: Selection
  /** A press on a note adds it to what is chosen, as on a touch screen, where there is no Ctrl. */
  several: boolean
  nameOf: (group: string) => string
  spokenOf: (note: NoteView) => string
  metaOf: (note: NoteView) => readonly string[]
  onOpen: (id: EvidenceId) => void
  onBin: (ids: readonly EvidenceId[]) => void
}>

const ROW_HEIGHT = 70

/** All notes on one wall that scrolls; one of them can be reached with Tab, the others with the arrows. */
export function Wall({ groups, selection, several, nameOf, spokenOf, metaOf, onOpen, onBin }: WallProps) {
  const t = useText()
  const hint = useId()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const columns = useColumns(scroller)
  const rows = wallRows(groups, columns)
  const order = groups.flatMap(({ notes }) => notes.map(({ id }) => id))
  const [visited, visit] = useState<EvidenceId | null>(null)
  const current = visited !== null && order.includes(visited) ? visited : (order[0] ?? null)
  const currentRow = rows.findIndex((row) => row.is === 'notes' && row.notes.some(({ id }) => id === current))
  const wanted = useRef<EvidenceId | null>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => ROW_HEIGHT,
    initialRect: { width: 900, height: 800 },
    overscan: 6,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return currentRow < 0 || seen.includes(currentRow) ? seen : [...seen, currentRow].sort((one, other) => one - other)
    },
  })
  useEffect(() => {
    if (wanted.current === null) return
    const note = scroller?.querySelector<HTMLElement>(`[data-note-id="${wanted.current}"]`)
    if (note === undefined || note === null) return
    wanted.current = null
    note.focus()
  })
  const goTo = (id: EvidenceId) => {
    visit(id)
    wanted.current = id
    const row = rows.findIndex((one) => one.is === 'notes' && one.notes.some((note) => note.id === id))
    if (row >= 0) virtualizer.scrollToIndex(row)
  }
  useSought('note', (id) => {
    const found = order.find((one) => one === id)
    if (found !== undefined) goTo(found)
    return found !== undefined
  })
  const bin = (ids: readonly EvidenceId[]) => {
    const gone = new Set(ids)
    const rest = order.slice(current === null ? 0 : order.indexOf(current))
    const after = rest.find((id) => !gone.has(id)) ?? order.findLast((id) => !gone.has(id))
    onBin(ids)
    if (after !== undefined) goTo(after)
  }
  const onClick = (event: MouseEvent) => {
    const id = noteUnder(event.target)
    if (id === null) return
    visit(id)
    selection.choose(id, event.shiftKey ? 'range' : several || event.ctrlKey || event.metaKey ? 'toggle' : 'only', order)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = noteUnder(event.target)
    if (id === null) return
    const taken = () => event.preventDefault()
    const next = noteAt(rows, id, event.key)
    if (isMove(event.key)) {
      taken()
      if (next === null) return
      goTo(next)
      if (event.shiftKey) selection.choose(next, 'range', order)
      return
    }
    switch (event.key) {
      case ' ':
        taken()
        return selection.choose(id, 'toggle', order)
      case 'Enter':
        taken()
        return onOpen(id)
      case 'Escape':
        return selection.set([])
      case 'Delete':
      case 'Backspace':
        taken()
        return bin(selection.ids.has(id) ? order.filter((one) => selection.ids.has(one)) : [id])
      case 'a':
        if (!event.ctrlKey && !event.metaKey) return
        taken()
        return selection.set(order)
      default:
    }
  }
  return (
    <div
      ref={setScroller} className="gather-wall" role="group" aria-label={t('gather.board')} aria-describedby={hint}
      onClick={onClick} onKeyDown={onKeyDown}
    >
      <p id={hint} className="sr">{t('gather.wallHint')}</p>
      <div className="gather-wall__whole" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <div key={key} ref={virtualizer.measureElement} data-index={index} className="gather-wall__row" style={{ top: start }}>
            <Line
              row={rows[index] as WallRow} columns={columns} current={current} chosen={selection.ids} nameOf={nameOf}
              spokenOf={spokenOf} metaOf={metaOf}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

type LineProps = Pick<WallProps, 'nameOf' | 'spokenOf' | 'metaOf'> & Readonly<{
  row: WallRow
  columns: number
  current: EvidenceId | null
  chosen: ReadonlySet<EvidenceId>
}>

function Line({ row, columns, current, chosen, nameOf, spokenOf, metaOf }: LineProps) {
  const t = useText()
  if (row.is === 'head') {
    return (
      <h2 className="gather-wall__head">
        {nameOf(row.key.slice('head-'.length))} <span className="side__count">{row.count}</span>
      </h2>
    )
  }
  return (
    <div className="gather-wall__line" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {row.notes.map((note) => (
        <WallNote
          key={note.id} note={note} spoken={spokenOf(note)} meta={metaOf(note).join(' · ')} role={t('gather.noteRole')}
          selected={chosen.has(note.id)} tabIndex={note.id === current ? 0 : -1}
        />
      ))}
    </div>
  )
}

type WallNoteProps = Readonly<{ note: NoteView; spoken: string; meta: string; role: string; selected: boolean; tabIndex: 0 | -1 }>

const WallNote = memo(function WallNote({ note, spoken, meta, role, selected, tabIndex }: WallNoteProps) {
  return (
    <Note
      noteId={note.id} text={note.text} kind={note.kind} strength={note.strength} spoken={`${role}, ${spoken}`}
      {...(meta === '' ? {} : { meta: [meta] })}
      {...(note.group === undefined ? {} : { holds: `+${note.group.length}` })}
      against={note.stance === 'contradicts'} symptom={note.symptom} state={selected ? 'selected' : 'rest'} tabIndex={tabIndex}
    />
  )
})

function noteUnder(target: EventTarget): EvidenceId | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-note-id]')?.dataset['noteId'] : undefined
  return id === undefined ? null : asId<EvidenceId>(id)
}

function isMove(key: string): boolean {
  return key.startsWith('Arrow') || key === 'Home' || key === 'End'
}
