import { useDroppable } from '@dnd-kit/core'
import { type CSSProperties, memo, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import type { LaneRow } from '../../shared/views/where-it-stands.ts'
import { useText } from '../session/surface.tsx'
import { flag } from '../ui/flag.ts'
import { Icon } from '../ui/Icon.tsx'
import { BoardNoteCard } from './BoardNoteCard.tsx'
import type { BoardNote } from './board-model.ts'
import { dropId, LANE, type LaneGround, noteDragged } from './drop-target.ts'
import { LaneRowView } from '../ui/LaneRowView.tsx'
import { MoreNotes } from './MoreNotes.tsx'
import type { Lane } from './use-lane.ts'
import { VirtualNotes } from './VirtualNotes.tsx'

type ContestedLaneProps = Readonly<{
  lane: Lane<BoardNote> | null
  stages: number
  /** How many notes are contested, shown or not, while a filter is on. */
  all?: number | undefined
  tabStop: EvidenceId | null
  selected: EvidenceId | null
  describedBy?: string | undefined
}>

/** What people place too far apart: it stands between the stages it is torn between, over their columns, and on none of them. */
export const ContestedLane = memo(function ContestedLane({ lane, stages, all, tabStop, selected, describedBy }: ContestedLaneProps) {
  const t = useText()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const holds = (id: EvidenceId | null) => lane?.rows.some((row) => notesOf(row).some((note) => note.id === id)) === true
  const { setNodeRef, active } = useDroppable({ id: dropId(LANE), data: { holds } satisfies LaneGround })
  const dragged = noteDragged(active)
  const left = holds(dragged) ? dragged : null
  const shown = lane?.rows.reduce((sum, row) => sum + notesOf(row).length, 0) ?? 0
  if (lane === null && (all ?? 0) === 0) return null
  const { rows, density, rowHeight, height, fitting } = lane ?? EMPTY
  const scrolls = fitting < rows.length
  const stateOf = (id: EvidenceId) => (id === left ? 'left' : id === selected ? 'selected' : 'rest')
  const rowWith = (id: EvidenceId | null) => (id === null ? -1 : rows.findIndex((row) => notesOf(row).some((note) => note.id === id)))
  const label = `${t('place.contested')}, ${all === undefined ? t('common.notes', { count: shown }) : t('hands.some', { shown, all })}`
  return (
    <section ref={setNodeRef} className="between" aria-label={t('place.contested')}>
      <h2 className="between__head">
        <Icon name="warning" />
        {t('place.contested')} <span className="side__count">{all === undefined ? shown : t('hands.some', { shown, all })}</span>
        <span className="between__words">{t('place.betweenWords')}</span>
      </h2>
      <div ref={setScroller} className="between__rows" data-scrolls={flag(scrolls)} style={{ '--height': `${height}px` } as CSSProperties} {...(scrolls ? { 'tabIndex': 0, 'role': 'group', 'aria-label': label } : {})}>
        <VirtualNotes
          rows={rows}
          scroller={scroller}
          keyOf={keyOf}
          pinned={[rowWith(tabStop), rowWith(left)]}
          rowHeight={rowHeight}
          render={(row) => (
            <LaneRowView
              row={row}
              stages={stages}
              density={density}
              height={rowHeight}
              keyOf={idOf}
              card={(note) => <BoardNoteCard key={note.id} note={note} size={density === 'apart' ? 'board' : 'fan'} tabStop={note.id === tabStop} state={stateOf(note.id)} describedBy={describedBy} />}
            />
          )}
        />
      </div>
      {scrolls ? <MoreNotes scroller={scroller} count={rows.length} rowHeight={rowHeight} weigh={(from, to) => rows.slice(from, to).reduce((sum, row) => sum + notesOf(row).length, 0)} /> : null}
    </section>
  )
})

const EMPTY: Lane<BoardNote> = { rows: [], density: 'apart', rowHeight: 0, height: 0, fitting: 0, over: [] }

function notesOf<N>(row: LaneRow<N>): readonly N[] {
  return row.flatMap(({ notes }) => notes)
}

function keyOf(row: LaneRow<BoardNote>): string {
  return notesOf(row)[0]?.id ?? ''
}

function idOf(note: BoardNote): string {
  return note.id
}
