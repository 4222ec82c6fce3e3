import { useDraggable } from '@dnd-kit/core'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, type SyntheticEvent, type TouchEvent, useRef, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { flag } from '../ui/flag.ts'
import { asksForMenu, createAim, noteElement, noteIdOf, PROXY } from './drop-target.ts'
import { isLoneFinger } from './finger-sensor.ts'
import { useSecondHand } from './use-second-hand.ts'

type BoardSurfaceProps = Readonly<{
  /** True without a tray. */
  bare: boolean
  /** False where notes can be read but not moved. */
  movable: boolean
  onFocusNote: (id: EvidenceId) => void
  onPick: (id: EvidenceId) => void
  onOpen: (id: EvidenceId) => void
  /** Asks for what can be done with a note. */
  onMenu: (id: EvidenceId) => void
  /** A tap of another hand while a note is carried. */
  onSecondTap: (target: EventTarget) => void
  /** A key on a note that does not lift or open it; true when it meant something. */
  onKey: (id: EvidenceId, key: string) => boolean
  children: ReactNode
}>

type Listener = (event: SyntheticEvent) => void

/**
 * The ground of the board, and the only draggable on it: aimed at the note under the pointer or the focus just before it is lifted.
 *
 * It renders with every move of a drag, so it is kept to one element around children that don't.
 */
export function BoardSurface({ bare, movable, onFocusNote, onPick, onOpen, onMenu, onSecondTap, onKey, children }: BoardSurfaceProps) {
  const [aim] = useState(createAim)
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: PROXY, data: aim, disabled: !movable })
  const byHand = useRef(false)
  const secondHand = useSecondHand(isDragging, onSecondTap)

  const lift = (name: 'onMouseDown' | 'onTouchStart' | 'onKeyDown', event: SyntheticEvent) => {
    const element = noteElement(event.target)
    if (element === null || isDragging) return
    aim.take(noteIdOf(element), gripOn(element, event.nativeEvent))
    setNodeRef(element)
    setActivatorNodeRef(element)
    const listen: Listener | undefined = listeners?.[name] as Listener | undefined
    listen?.(event)
  }
  const onNote = (event: SyntheticEvent, then: (id: EvidenceId) => void) => {
    const element = noteElement(event.target)
    if (element !== null) then(noteIdOf(element))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isDragging || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.code === 'Space') {
      // dnd-kit leaves an event alone that somebody has dealt with already: the page is kept from scrolling after it.
      lift('onKeyDown', event)
      if (noteElement(event.target) !== null) event.preventDefault()
    } else {
      onNote(event, (id) => {
        if (event.key === 'Enter') onOpen(id)
        else if (asksForMenu(event)) onMenu(id)
        else if (!onKey(id, event.key)) return
        event.preventDefault()
      })
    }
  }
  return (
    <div
      className="board"
      data-bare={flag(bare)}
      role="presentation"
      onMouseDown={(event: MouseEvent) => lift('onMouseDown', event)}
      onTouchStart={(event: TouchEvent) => {
        byHand.current = !isLoneFinger(event.nativeEvent)
        secondHand.onTouchStart(event)
        lift('onTouchStart', event)
      }}
      onTouchEnd={secondHand.onTouchEnd}
      onContextMenu={(event: MouseEvent) => {
        if (noteElement(event.target) === null) return
        event.preventDefault()
        // A hand that lies on a note asks for nothing, though a browser takes it for a long press.
        const { pointerType } = event.nativeEvent as PointerEvent
        if (pointerType !== 'touch' || !byHand.current) onNote(event, onMenu)
      }}
      onKeyDown={onKeyDown}
      onFocus={(event: FocusEvent) => onNote(event, onFocusNote)}
      onClick={(event) => onNote(event, onPick)}
      onDoubleClick={(event) => onNote(event, onOpen)}
    >
      {children}
    </div>
  )
}

/** Where the newest touch took hold of a note; `null` when it is the only one, or none. */
function gripOn(element: HTMLElement, event: Event): { readonly x: number; readonly y: number } | null {
  if (!('touches' in event)) return null
  const { touches, changedTouches } = event as globalThis.TouchEvent
  const [touch] = changedTouches
  if (touch === undefined || touches.length < 2) return null
  const { left, top } = element.getBoundingClientRect()
  return { x: touch.clientX - left, y: touch.clientY - top }
}
