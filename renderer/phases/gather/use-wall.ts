import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { asId, type EvidenceId } from '../../../shared/kernel/ids.ts'
import { useSought } from '../../actions/doing.tsx'
import { type NoteGroup, noteAt, type WallRow, wallRows } from './board-parts.ts'
import type { Selection } from './use-selection.ts'

export type WallOf = Readonly<{
  groups: readonly NoteGroup[]
  selection: Selection
  /** A press on a note adds it to what is chosen, as on a touch screen, where there is no Ctrl. */
  several: boolean
  onOpen: (id: EvidenceId) => void
  onBin: (ids: readonly EvidenceId[]) => void
}>

type Shape = Readonly<{ scroller: HTMLElement | null; columns: number; rowHeight: number }>

export type WallInHand = Readonly<{
  rows: readonly WallRow[]
  /** The rows that are drawn, and what measures them. */
  drawn: readonly VirtualItem[]
  measure: (row: Element | null) => void
  height: number
  /** The one note that Tab goes to. */
  current: EvidenceId | null
  onClick: (event: MouseEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
}>

/** All notes in rows of which only those that can be seen are drawn; the same presses and keys, whether they stand as a wall or as a list. */
export function useWall({ groups, selection, several, onOpen, onBin }: WallOf, { scroller, columns, rowHeight }: Shape): WallInHand {
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
    estimateSize: () => rowHeight,
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
  const bin = (ids: readonly EvidenceId[], from: EvidenceId) => {
    const gone = new Set(ids)
    const rest = order.slice(order.indexOf(from))
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
        return bin(selection.ids.has(id) ? order.filter((one) => selection.ids.has(one)) : [id], id)
      case 'a':
        if (!event.ctrlKey && !event.metaKey) return
        taken()
        return selection.set(order)
      default:
    }
  }
  return { rows, drawn: virtualizer.getVirtualItems(), measure: virtualizer.measureElement, height: virtualizer.getTotalSize(), current, onClick, onKeyDown }
}

function noteUnder(target: EventTarget): EvidenceId | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-note-id]')?.dataset['noteId'] : undefined
  return id === undefined ? null : asId<EvidenceId>(id)
}

function isMove(key: string): boolean {
  return key.startsWith('Arrow') || key === 'Home' || key === 'End'
}
