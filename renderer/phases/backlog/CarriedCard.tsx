import { useDraggable } from '@dnd-kit/core'
import type { KeyboardEvent, MouseEvent, ReactNode, TouchEvent } from 'react'
import { useHindrance } from '../../session/use-hindrance.ts'
import type { Carried } from './BacklogDnd.tsx'

type CarriedCardProps = Readonly<{ carried: Carried; onOpen: () => void; children: ReactNode }>

/** A card that can be picked up anywhere but at its buttons; Space on its head lifts it, Enter opens it. A click opens a proposal, two an item. */
export function CarriedCard({ carried, onOpen, children }: CarriedCardProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: `${carried.kind}-${carried.id}`, data: { carried }, disabled: useHindrance() !== null })
  const isOnButton = (target: EventTarget) => target instanceof Element && target.closest('button') !== null
  const isOnHead = (target: EventTarget) => target instanceof Element && target.classList.contains('mt__head')
  const pass = (name: 'onMouseDown' | 'onTouchStart' | 'onKeyDown', event: MouseEvent | TouchEvent | KeyboardEvent) => {
    const listener: ((event: unknown) => void) | undefined = listeners?.[name] as ((event: unknown) => void) | undefined
    listener?.(event)
  }
  return (
    <div
      ref={setNodeRef}
      className="backlog__card"
      data-item={carried.kind === 'item' ? carried.id : undefined}
      data-carried={isDragging ? '' : undefined}
      role="presentation"
      onMouseDown={(event) => (isOnButton(event.target) ? undefined : pass('onMouseDown', event))}
      onTouchStart={(event) => (isOnButton(event.target) ? undefined : pass('onTouchStart', event))}
      onKeyDown={(event) => {
        if (!isOnHead(event.target)) return
        if (event.key === 'Enter' && !isDragging) onOpen()
        else pass('onKeyDown', event)
      }}
      onClick={(event) => (carried.kind === 'item' || isOnButton(event.target) ? undefined : onOpen())}
      onDoubleClick={(event) => (carried.kind === 'proposal' || isOnButton(event.target) ? undefined : onOpen())}
    >
      {children}
    </div>
  )
}
