import type { SensorInstance, SensorProps } from '@dnd-kit/core'
import type { KeyboardEvent as Pressed } from 'react'
import { dropId, stageOfDrop, TRAY } from './drop-target.ts'

/** What a key means to somebody who carries a note. */
type Meaning = { readonly is: 'step'; readonly by: 1 | -1 } | { readonly is: 'stage'; readonly stage: number } | { readonly is: 'down' } | { readonly is: 'let-go' }

/** How many frames a note is waited for, to be laid out in the hand or to be seen over its stage, before its next key is taken all the same. */
const PATIENCE = 30

/**
 * Lifts with Space, carries with the arrows or a digit, puts down with Space or Enter; Escape and Tab let go.
 *
 * dnd-kit's own takes no key before the note is laid out in the hand, two frames after it was lifted, so that quick fingers lose their first one. Here
 * keys wait in a line, and each is done when the one before it can be seen.
 */
export class KeySensor implements SensorInstance {
  static activators = [{ eventName: 'onKeyDown' as const, handler: ({ nativeEvent }: Pressed) => nativeEvent.code === 'Space' && !nativeEvent.repeat }]

  autoScrollEnabled = false
  readonly #props: SensorProps<object>
  readonly #line: Meaning[] = []
  readonly #listening = new AbortController()
  #at: number
  #from: { readonly x: number; readonly y: number } | null = null
  #waited = 0
  #frame: number | null = null

  constructor(props: SensorProps<object>) {
    this.#props = props
    const note = props.activeNode.node.current
    const { droppableContainers } = props.context.current
    const under = [...droppableContainers.values()].find((container) => container?.node.current?.contains(note) === true)
    // From the contested place it is carried as from the tray.
    this.#at = Math.max(TRAY, under === undefined ? TRAY : (stageOfDrop({ id: under.id }) ?? TRAY))
    note?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { signal } = this.#listening
    // Before everybody else: an arrow would walk to the next note until React knows that this one is in the hand.
    document.addEventListener('keydown', this.#press, { capture: true, signal })
    window.addEventListener('resize', this.#letGo, { signal })
    document.addEventListener('visibilitychange', this.#letGo, { signal })
    props.onStart({ x: 0, y: 0 })
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const meaning = meaningOf(event)
    if (meaning === null) return
    event.preventDefault()
    event.stopPropagation()
    if (meaning.is === 'let-go') return this.#letGo()
    // A key that is held repeats itself; only the arrows mean that.
    if (event.repeat && meaning.is !== 'step') return
    this.#line.push(meaning)
    if (this.#frame === null) this.#go()
  }

  readonly #go = (): void => {
    this.#frame = null
    const [next] = this.#line
    if (next === undefined || this.#listening.signal.aborted) return
    if (this.#isReady() || this.#waited >= PATIENCE) {
      this.#waited = 0
      this.#line.shift()
      if (next.is === 'down') return this.#putDown()
      if (next.is !== 'let-go') this.#carry(next.is === 'stage' ? next.stage : this.#at + next.by)
    } else {
      this.#waited += 1
    }
    this.#frame = requestAnimationFrame(this.#go)
  }

  /** True once the note is laid out in the hand and is where the last key carried it. */
  #isReady(): boolean {
    const { collisionRect, over } = this.#props.context.current
    return collisionRect !== null && (this.#from === null || stageOfDrop(over) === this.#at)
  }

  #carry(stage: number): void {
    const { collisionRect, droppableContainers } = this.#props.context.current
    const node = droppableContainers.get(dropId(stage))?.node.current
    if (node === null || node === undefined || collisionRect === null) return
    const { left, width, bottom } = node.getBoundingClientRect()
    // Under what lies over the step.
    const { top } = (node.querySelector('.column') ?? node).getBoundingClientRect()
    const from = (this.#from ??= { x: collisionRect.left, y: collisionRect.top })
    const y = Math.max(top, Math.min(collisionRect.top, bottom - collisionRect.height))
    this.#at = stage
    this.#props.onMove({ x: left + (width - collisionRect.width) / 2 - from.x, y: y - from.y })
  }

  #putDown(): void {
    this.#stop()
    this.#props.onEnd()
  }

  readonly #letGo = (): void => {
    this.#stop()
    this.#props.onCancel()
  }

  #stop(): void {
    this.#listening.abort()
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
  }
}

function meaningOf({ code, key }: KeyboardEvent): Meaning | null {
  if (code === 'ArrowRight' || code === 'ArrowLeft') return { is: 'step', by: code === 'ArrowRight' ? 1 : -1 }
  if (code === 'Space' || code === 'Enter') return { is: 'down' }
  if (code === 'Escape' || code === 'Tab') return { is: 'let-go' }
  return /^[0-9]$/.test(key) ? { is: 'stage', stage: Number(key) } : null
}
