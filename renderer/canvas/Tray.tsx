import { useDroppable } from '@dnd-kit/core'
import { type CSSProperties, memo, type ReactNode, useMemo, useState } from 'react'
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
  contested: readonly BoardNote[]
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
  /** Beside the heading of what is contested. */
  contestedAction?: ReactNode
  /** Instead of the list where it is empty. */
  empty?: ReactNode
  foot?: ReactNode
  /** Lets a carried note be dropped to be merged. */
  merges?: boolean
}>

/** What does not stand on a step: the contested notes apart, then those that nobody has placed. */
export function Tray(props: TrayProps) {
  const { contested, waiting, tabStop, selected, awaits, describedBy, onPut, action, contestedAction, empty, foot, tools, totals, merges = false } = props
  const t = useText()
  const countOf = (shown: readonly BoardNote[], all: number | undefined) => (all === undefined ? shown.length : t('hands.some', { shown: shown.length, all }))
  const { setNodeRef, isOver, active } = useDroppable({ id: dropId(TRAY) })
  const dragged = noteDragged(active)
  const left = dragged !== null && [...contested, ...waiting].some((note) => note.id === dragged) ? dragged : null
  return (
    <aside ref={setNodeRef} className="tray" aria-label={t('place.tray')} data-over={flag(isOver && left === null)}>
      {tools}
      {contested.length === 0 ? null : (
        <section className="tray__contested" aria-label={t('place.contested')}>
          <div className="side__head">
            <h2 className="tray__alarm"><Icon name="warning" />{t('place.contested')} <span className="side__count">{countOf(contested, totals?.contested)}</span></h2>
            {contestedAction}
          </div>
          <TrayNotes notes={contested} guess={CONTESTED} tabStop={tabStop} selected={selected} left={left} describedBy={describedBy} />
        </section>
      )}
      <div className="side__head">
        <h2>{t('place.unplaced')} <span className="side__count">{countOf(waiting, totals?.waiting)}</span></h2>
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
  /** rem of one note, before it is measured. */
  guess?: number
}>

/** How high a note of the tray is in most cases, in rem, and the gap between two: from the visual design. */
const GUESS = 4
/** The same of a contested note, with where it hangs under its text. */
const CONTESTED = 6.5
const GAP = 0.4375

const TrayNotes = memo(function TrayNotes({ notes, tabStop, selected, left, describedBy, guess = GUESS }: TrayNotesProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const room = useRoom(scroller)
  const rem = room?.rem ?? 16
  const pinned = useMemo(() => [tabStop, left].map((id) => (id === null ? -1 : notes.findIndex((note) => note.id === id))), [notes, tabStop, left])
  return (
    <div className="tray__list" ref={setScroller} style={{ '--guess': `${notes.length * (guess + GAP) + GAP}rem` } as CSSProperties}>
      <VirtualNotes
        rows={notes}
        scroller={scroller}
        keyOf={idOf}
        pinned={pinned}
        rowHeight={guess * rem}
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
