import { useDroppable } from '@dnd-kit/core'
import { memo, type ReactNode, useMemo, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { useText } from '../session/surface.tsx'
import { flag } from '../ui/flag.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Totals } from './board-filter.ts'
import { BoardNoteCard } from './BoardNoteCard.tsx'
import type { BoardNote } from './board-model.ts'
import { dropId, noteDragged, TRAY } from './drop-target.ts'
import { MergeZone } from './MergeZone.tsx'
import { useRoom } from './use-room.ts'
import { VirtualNotes } from './VirtualNotes.tsx'

export type TrayProps = Readonly<{
  waiting: readonly BoardNote[]
  tabStop: EvidenceId | null
  selected: EvidenceId | null
  awaits: boolean
  describedBy?: string | undefined
  onPut: (stage: number) => void
  totals?: Totals | null
  /** Above everything else. */
  tools?: ReactNode
  /** Beside the heading. */
  action?: ReactNode
  /** Instead of the list where it is empty. */
  empty?: ReactNode
  foot?: ReactNode
  /** Lets a carried note be dropped to be merged. */
  merges?: boolean
}>

/** What nobody has placed. */
export function Tray(props: TrayProps) {
  const { waiting, tabStop, selected, awaits, describedBy, onPut, action, empty, foot, tools, totals, merges = false } = props
  const t = useText()
  const { setNodeRef, isOver, active } = useDroppable({ id: dropId(TRAY) })
  const dragged = noteDragged(active)
  const left = dragged !== null && waiting.some((note) => note.id === dragged) ? dragged : null
  return (
    <aside ref={setNodeRef} className="tray" aria-label={t('place.tray')} data-over={flag(isOver && left === null)}>
      {tools}
      <div className="side__head">
        <h2>{t('place.unplaced')} <span className="side__count">{totals === undefined || totals === null ? waiting.length : t('hands.some', { shown: waiting.length, all: totals.waiting })}</span></h2>
        {action}
      </div>
      {waiting.length === 0 && empty !== undefined ? empty : (
        <TrayNotes notes={waiting} tabStop={tabStop} selected={selected} left={left} describedBy={describedBy} />
      )}
      {awaits ? (
        <button type="button" className="tray__here" onClick={() => onPut(TRAY)}><Icon name="left" />{t('place.putBackHere')}</button>
      ) : null}
      {foot}
      {merges ? <MergeZone /> : null}
    </aside>
  )
}

type TrayNotesProps = Readonly<{
  notes: readonly BoardNote[]
  tabStop: EvidenceId | null
  selected: EvidenceId | null
  left: EvidenceId | null
  describedBy?: string | undefined
}>

/** How high a note of the tray is in most cases, in rem, and the gap between two: from the visual design. */
const GUESS = 4
const GAP = 0.4375

const TrayNotes = memo(function TrayNotes({ notes, tabStop, selected, left, describedBy }: TrayNotesProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const room = useRoom(scroller)
  const rem = room?.rem ?? 16
  const pinned = useMemo(() => [tabStop, left].map((id) => (id === null ? -1 : notes.findIndex((note) => note.id === id))), [notes, tabStop, left])
  return (
    <div className="tray__list" ref={setScroller}>
      <VirtualNotes
        rows={notes}
        scroller={scroller}
        keyOf={idOf}
        pinned={pinned}
        rowHeight={GUESS * rem}
        gap={GAP * rem}
        measured
        render={(note) => (
          <BoardNoteCard note={note} size="board" tabStop={note.id === tabStop} state={note.id === left ? 'left' : note.id === selected ? 'selected' : 'rest'} describedBy={describedBy} />
        )}
      />
    </div>
  )
})

function idOf(note: BoardNote): string {
  return note.id
}
