import { useDroppable } from '@dnd-kit/core'
import { memo, useLayoutEffect, useRef, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { useText } from '../session/surface.tsx'
import { NoteSlot } from '../ui/NoteSlot.tsx'
import { Pile, Step } from '../ui/Staircase.tsx'
import { BoardNoteCard } from './BoardNoteCard.tsx'
import type { BoardNote } from './board-model.ts'
import { dropId, noteDragged } from './drop-target.ts'
import { MoreNotes } from './MoreNotes.tsx'
import { useDensity } from './use-density.ts'
import { useRoom } from './use-room.ts'
import { VirtualNotes } from './VirtualNotes.tsx'

export type BoardStage = Readonly<{ name: string; essence: string }>

type StageColumnProps = Readonly<{
  stage: number
  stages: number
  name: string
  essence: string
  notes: readonly BoardNote[]
  /** How many notes lie here, shown or not, while a filter is on. */
  all?: number | undefined
  tabStop: EvidenceId | null
  selected: EvidenceId | null
  /** A note is picked and waits for a tap on its stage. */
  awaits: boolean
  describedBy?: string | undefined
  onPut: (stage: number) => void
}>

/** A step with its notes, where a note can be dropped, or put by a tap after one was picked. */
export const StageColumn = memo(function StageColumn(props: StageColumnProps) {
  const { stage, stages, name, essence, notes, all, tabStop, selected, awaits, describedBy, onPut } = props
  const t = useText()
  const { setNodeRef, isOver, active } = useDroppable({ id: dropId(stage) })
  const dragged = noteDragged(active)
  const left = dragged !== null && notes.some((note) => note.id === dragged) ? dragged : null
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const label = `${t('common.stageNamed', { stage, name })}, ${all === undefined ? t('common.notes', { count: notes.length }) : t('hands.some', { shown: notes.length, all })}`
  return (
    <Step ref={setNodeRef} stage={stage} stages={stages} name={name} essence={essence} label={label} state={isOver ? 'target' : 'unlit'} beam={isOver ? 'edged' : 'none'} faceExtra={all === undefined ? undefined : <span className="face__count">{t('hands.some', { shown: notes.length, all })}</span>}>
      <ColumnNotes label={label} notes={notes} tabStop={tabStop} selected={selected} left={left} describedBy={describedBy} scroller={scroller} scrollerRef={setScroller} />
      {isOver ? <DropSlot stage={stage} scroller={scroller} /> : null}
      {awaits ? <button type="button" className="column__here" data-stage-target={stage} aria-label={t('place.putHere', { stage, name })} onClick={() => onPut(stage)} /> : null}
    </Step>
  )
})

type ColumnNotesProps = Readonly<{
  /** The name of a pile that scrolls: it can be reached by Tab then, as whatever scrolls must be. */
  label: string
  notes: readonly BoardNote[]
  tabStop: EvidenceId | null
  selected: EvidenceId | null
  /** The note that is being dragged away from here. */
  left: EvidenceId | null
  describedBy?: string | undefined
  scroller: HTMLElement | null
  scrollerRef: (element: HTMLElement | null) => void
}>

const ColumnNotes = memo(function ColumnNotes({ label, notes, tabStop, selected, left, describedBy, scroller, scrollerRef }: ColumnNotesProps) {
  const room = useRoom(scroller)
  const { density, rowHeight, pile } = useDensity(notes, room)
  const stateOf = ({ id }: BoardNote) => (id === left ? 'left' : id === selected ? 'selected' : 'rest')
  const card = (note: BoardNote) => (
    <BoardNoteCard key={note.id} note={note} size={density === 'plain' ? 'board' : density} tabStop={note.id === tabStop} state={stateOf(note)} describedBy={describedBy} />
  )
  const free = density === 'plain'
  return (
    <>
      <div className="column" ref={scrollerRef} data-density={density} {...(free ? {} : { tabIndex: 0, role: 'group', 'aria-label': label })}>
        {free ? <Pile ref={pile}>{room === null ? null : notes.map(card)}</Pile> : (
          <VirtualNotes
            rows={notes}
            scroller={scroller}
            keyOf={idOf}
            pinned={[tabStop, left].map((id) => (id === null ? -1 : notes.findIndex((note) => note.id === id)))}
            rowHeight={rowHeight}
            render={card}
          />
        )}
      </div>
      {free ? null : <MoreNotes scroller={scroller} count={notes.length} rowHeight={rowHeight} />}
    </>
  )
})

function idOf(note: BoardNote): string {
  return note.id
}

/** The dashed place on top of the pile; where the column is full it covers the highest notes rather than leave the screen. */
function DropSlot({ stage, scroller }: Readonly<{ stage: number; scroller: HTMLElement | null }>) {
  const t = useText()
  const spacer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const pile = scroller?.firstElementChild
    if (spacer.current !== null && pile instanceof HTMLElement) spacer.current.style.height = `${pile.offsetHeight}px`
  }, [scroller])
  return (
    <div className="column__drop">
      <NoteSlot>{t('place.dropHere', { stage })}</NoteSlot>
      <div ref={spacer} className="column__spacer" />
    </div>
  )
}
