import type { Active, CollisionDetection, Over } from '@dnd-kit/core'
import { asId, type EvidenceId } from '../../shared/kernel/ids.ts'

/** The one thing that can be dragged on a board: whichever note it is aimed at. */
export const PROXY = 'board-proxy'

/** The tray counts as stage 0: dropping there takes a placement back. */
export const TRAY = 0

/** Where notes are dropped to be merged: one further than the tray for whoever carries a note by keys. */
export const MERGE = -1

/** Where a contested note lies: dropped there it stays there. */
export const LANE = -2

/** What the contested place says of itself to whoever drops something. */
export type LaneGround = { readonly holds: (id: EvidenceId | null) => boolean }

/** What dnd-kit calls a stage, the tray, the place to merge or the contested one. */
export function dropId(stage: number): string {
  return `stage-${stage}`
}

/** The stage that dnd-kit means, or the tray, or the place to merge, or the contested one; `null` beside the board. */
export function stageOfDrop(over: Pick<Over, 'id'> | null): number | null {
  const stage = /^stage-(-?\d+)$/.exec(String(over?.id ?? ''))?.[1]
  return stage === undefined ? null : Number(stage)
}

/** What the proxy is aimed at; dnd-kit carries it through a drag as the draggable's data. */
export type Aim = {
  readonly noteId: string
  /** Where on the note a finger took hold of it while other touches lay on the glass; dnd-kit would follow the first of them. */
  readonly grip: Point | null
  readonly take: (note: EvidenceId, grip: Point | null) => void
}

/** An aim at nothing yet. */
export function createAim(): Aim {
  let aimedAt = ''
  let heldAt: Point | null = null
  return {
    get grip() {
      return heldAt
    },
    get noteId() {
      return aimedAt
    },
    take: (note, grip) => {
      aimedAt = note
      heldAt = grip
    },
  }
}

/** The note that is being dragged; `null` when none is. */
export function noteDragged(active: Active | null): EvidenceId | null {
  const aimedAt: unknown = active?.data.current?.['noteId']
  return typeof aimedAt === 'string' && aimedAt !== '' ? asId<EvidenceId>(aimedAt) : null
}

/** The note under a pointer or with the focus, as an element; `null` beside the notes. */
export function noteElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-note-id]') : null
}

/** The note that an element stands for. */
export function noteIdOf(element: HTMLElement): EvidenceId {
  return asId<EvidenceId>(element.dataset['noteId'] ?? '')
}

/** The stage, the tray or the place to merge under the pointer, or under the middle of a note that is carried by keys; its borders as they are now. */
export const underPointer: CollisionDetection = ({ active, pointerCoordinates, collisionRect, droppableContainers }) => {
  const grip = (active.data.current as Aim | undefined)?.grip ?? null
  const held = grip === null ? pointerCoordinates : { x: collisionRect.left + grip.x, y: collisionRect.top + grip.y }
  const point = held ?? middleOf(collisionRect)
  const under = droppableContainers.filter(({ node }) => node.current !== null && holds(node.current.getBoundingClientRect(), point))
  // The place to merge lies on the tray, the contested one over the steps: it keeps what lies in it, and lets everything else fall through.
  const container = under.find(({ id }) => id === dropId(MERGE)) ?? under.find(({ id, data }) => id === dropId(LANE) && (data.current as LaneGround | undefined)?.holds(noteDragged(active)) === true) ?? under.find(({ id }) => id !== dropId(LANE))
  return container === undefined ? [] : [{ id: container.id }]
}

type Point = Readonly<{ x: number; y: number }>
type Rect = Readonly<{ left: number; top: number; right: number; bottom: number }>

function middleOf({ left, top, right, bottom }: Rect): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function holds({ left, top, right, bottom }: Rect, { x, y }: Point): boolean {
  return x >= left && x < right && y >= top && y < bottom
}

/** The key for the menu of what has the focus, as systems have it, and a letter for keyboards without one. */
export function asksForMenu({ key, shiftKey }: Readonly<{ key: string; shiftKey: boolean }>): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey) || key.toLowerCase() === 'm'
}
