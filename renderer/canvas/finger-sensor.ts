import type { SensorInstance, SensorProps } from '@dnd-kit/core'
import type { TouchEvent as Touched } from 'react'

/** How a finger that lifted a note and never carried it let go: after a moment, as with a slow tap, or after it had rested for long. */
export type Rest = 'short' | 'long'

export type FingerOptions = { readonly onLetGo: (rest: Rest) => void }

/** How long a finger rests on a note before it lifts it, in ms, and how far it may stray meanwhile, in px: a swipe scrolls. */
const LIFTS_AFTER = 220
const STRAY = 8
/** From this long on a finger that carried nothing asks for the menu, in ms; the usual long press. */
const LONG = 500
/** A touch with a wider radius than this, in px, is the side of a hand: a fingertip measures 20 at most. */
const PALM = 30

/** True of a touch that is too broad for a fingertip. */
export function isPalm({ radiusX, radiusY }: Pick<Touch, 'radiusX' | 'radiusY'>): boolean {
  return Math.max(radiusX, radiusY) > PALM
}

/**
 * Lifts with one finger that rests, and follows that finger alone.
 *
 * dnd-kit's own follows whichever touch is first on the glass, so that a hand which lies there would carry the note. Another touch before the note
 * is lifted makes it a pinch or a palm, and nothing is lifted; after that other hands are not its business.
 */
export class FingerSensor implements SensorInstance {
  static activators = [{ eventName: 'onTouchStart' as const, handler: ({ nativeEvent }: Touched) => isLoneFinger(nativeEvent) }]

  /** Safari lets a touch be kept from scrolling only where somebody listened before it began. */
  static setup(): () => void {
    const nothing = (): void => {}
    window.addEventListener('touchmove', nothing, { capture: false, passive: false })
    return () => window.removeEventListener('touchmove', nothing)
  }

  autoScrollEnabled = true
  readonly #props: SensorProps<FingerOptions>
  readonly #finger: number
  readonly #from: Point
  readonly #since: number
  readonly #listening = new AbortController()
  readonly #timer: ReturnType<typeof setTimeout>
  #state: 'resting' | 'lifted' | 'carried' = 'resting'

  constructor(props: SensorProps<FingerOptions>) {
    const event = props.event as TouchEvent
    const touch = event.changedTouches[0]
    if (touch === undefined || event.target === null) throw new Error('Expected a touch that has just begun')
    this.#props = props
    this.#finger = touch.identifier
    this.#from = pointOf(touch)
    this.#since = event.timeStamp
    this.#timer = setTimeout(this.#lift, LIFTS_AFTER)
    const { signal } = this.#listening
    // On the element itself: a touch goes on telling it even when it has left the document.
    event.target.addEventListener('touchmove', this.#move as EventListener, { passive: false, signal })
    event.target.addEventListener('touchend', this.#end as EventListener, { passive: false, signal })
    event.target.addEventListener('touchcancel', this.#cancel, { signal })
    document.addEventListener('touchmove', this.#hold, { capture: true, passive: false, signal })
    document.addEventListener('touchstart', this.#another, { capture: true, signal })
    document.addEventListener('keydown', this.#key, { capture: true, signal })
    window.addEventListener('contextmenu', keep, { capture: true, signal })
    window.addEventListener('resize', this.#cancel, { signal })
    document.addEventListener('visibilitychange', this.#cancel, { signal })
  }

  readonly #lift = (): void => {
    this.#state = 'lifted'
    document.getSelection()?.removeAllRanges()
    this.#props.onStart(this.#from)
  }

  readonly #move = (event: TouchEvent): void => {
    const touch = this.#own(event.touches)
    if (touch === undefined) return
    const at = pointOf(touch)
    const strays = Math.hypot(at.x - this.#from.x, at.y - this.#from.y) > STRAY
    if (this.#state === 'resting') {
      if (strays) this.#cancel()
      return
    }
    if (strays) this.#state = 'carried'
    if (this.#state === 'carried') this.#props.onMove(at)
  }

  readonly #end = (event: TouchEvent): void => {
    if (this.#own(event.changedTouches) === undefined) return
    if (this.#state === 'resting') return this.#cancel()
    // What this touch meant is known here: the click that a browser makes of it would mean it once more.
    if (event.cancelable) event.preventDefault()
    this.#stop()
    if (this.#state === 'carried') return this.#props.onEnd()
    this.#props.onCancel()
    this.#props.options.onLetGo(event.timeStamp - this.#since < LONG ? 'short' : 'long')
  }

  /** While a note is in the hand no other touch scrolls or enlarges what lies below. */
  readonly #hold = (event: TouchEvent): void => {
    if (this.#state !== 'resting' && event.cancelable) event.preventDefault()
  }

  readonly #another = (): void => {
    if (this.#state === 'resting') this.#cancel()
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.code === 'Escape') this.#cancel()
  }

  readonly #cancel = (): void => {
    this.#stop()
    if (this.#state === 'resting') this.#props.onAbort(this.#props.active)
    this.#props.onCancel()
  }

  #own(touches: TouchList): Touch | undefined {
    return [...touches].find(({ identifier }) => identifier === this.#finger)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#listening.abort()
  }
}

type Point = { readonly x: number; readonly y: number }

function pointOf({ clientX, clientY }: Touch): Point {
  return { x: clientX, y: clientY }
}

/** True of a touch by one finger; a hand that lies on the glass already does not count. */
export function isLoneFinger({ touches, changedTouches }: Pick<TouchEvent, 'touches' | 'changedTouches'>): boolean {
  const fingers = [...touches].filter((touch) => !isPalm(touch))
  return fingers.length === 1 && changedTouches.length === 1 && changedTouches[0]?.identifier === fingers[0]?.identifier
}

function keep(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
