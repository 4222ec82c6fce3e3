import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  type KeyboardCoordinateGetter,
  MouseSensor,
  pointerWithin,
  type CollisionDetection,
  TouchSensor,
  useDndMonitor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { useText } from '../../session/surface.tsx'

/** What is being carried: something planned, or a proposal. */
export type Carried = { readonly kind: 'item' | 'proposal'; readonly id: string; readonly title: string }
/** Where it can be put: an iteration, or among what is not planned. */
export type LaneTarget = { readonly lane: string; readonly name: string }

type BacklogDndProps = Readonly<{
  /** `before` is the card that it comes to stand before, `null` for the end of the lane. */
  onDrop: (carried: Carried, lane: string, before: string | null) => void
  children: ReactNode
}>

/** Lets cards be carried between lanes by mouse, touch and keyboard, and says so in words. */
export function BacklogDnd({ onDrop, children }: BacklogDndProps) {
  const t = useText()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { keyboardCodes: { start: ['Space'], end: ['Space', 'Enter'], cancel: ['Escape'] }, coordinateGetter: laneToLane }),
  )
  const onDragEnd = ({ active, over, activatorEvent }: DragEndEvent) => {
    const carried = carriedOf(active.data.current)
    const target = targetOf(over?.data.current)
    if (carried === null || target === null) return
    const y = (active.rect.current.translated?.top ?? 0) + (active.rect.current.translated?.height ?? 0) / 2
    onDrop(carried, target.lane, activatorEvent instanceof KeyboardEvent ? null : cardBelow(target.lane, y, carried.id))
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      onDragEnd={onDragEnd}
      accessibility={{
        screenReaderInstructions: { draggable: t('backlog.howToMove') },
        announcements: {
          onDragStart: ({ active }) => t('backlog.lifted', { title: carriedOf(active.data.current)?.title ?? '' }),
          onDragOver: ({ active, over }) => over === null ? undefined : t('backlog.over', { title: carriedOf(active.data.current)?.title ?? '', lane: targetOf(over.data.current)?.name ?? '' }),
          onDragEnd: ({ active, over }) => over === null
            ? t('backlog.putBack', { title: carriedOf(active.data.current)?.title ?? '' })
            : t('backlog.put', { title: carriedOf(active.data.current)?.title ?? '', lane: targetOf(over.data.current)?.name ?? '' }),
          onDragCancel: ({ active }) => t('backlog.putBack', { title: carriedOf(active.data.current)?.title ?? '' }),
        },
      }}
    >
      {children}
      <InHand />
    </DndContext>
  )
}

/** The title of what is carried, under the pointer. */
function InHand() {
  const [carried, setCarried] = useState<Carried | null>(null)
  useDndMonitor({
    onDragStart: ({ active }) => setCarried(carriedOf(active.data.current)),
    onDragEnd: () => setCarried(null),
    onDragCancel: () => setCarried(null),
  })
  return (
    <DragOverlay dropAnimation={null}>
      {carried === null ? null : <div className="mt backlog__hand"><h3 className="mt__title">{carried.title}</h3></div>}
    </DragOverlay>
  )
}

const underPointer: CollisionDetection = (input) => {
  const under = pointerWithin(input)
  return under.length > 0 ? under : closestCenter(input)
}

/** Left and right go from lane to lane, as they lie on the screen. */
const laneToLane: KeyboardCoordinateGetter = (event, { context: { droppableRects, collisionRect }, currentCoordinates }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  if (step === 0 || collisionRect === null) return undefined
  event.preventDefault()
  const lanes = [...droppableRects.values()].toSorted((one, other) => one.left - other.left)
  const middle = collisionRect.left + collisionRect.width / 2
  const at = lanes.findIndex((lane) => middle >= lane.left && middle <= lane.left + lane.width)
  const next = lanes[Math.min(lanes.length - 1, Math.max(0, at + step))]
  if (next === undefined) return undefined
  return { x: currentCoordinates.x + next.left + next.width / 2 - middle, y: next.top + 40 }
}

function cardBelow(lane: string, y: number, carried: string): string | null {
  const cards = document.querySelectorAll<HTMLElement>(`[data-lane="${CSS.escape(lane)}"] [data-item]`)
  const below = [...cards].find((card) => {
    const { top, height } = card.getBoundingClientRect()
    return card.dataset['item'] !== carried && top + height / 2 > y
  })
  return below?.dataset['item'] ?? null
}

type Data = Readonly<Record<string, unknown>> | undefined

function carriedOf(data: Data): Carried | null {
  return data !== undefined && 'carried' in data ? (data['carried'] as Carried) : null
}

function targetOf(data: Data): LaneTarget | null {
  return data !== undefined && 'target' in data ? (data['target'] as LaneTarget) : null
}
