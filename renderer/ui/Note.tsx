import { memo } from 'react'
import { flag } from './flag.ts'
import { Icon } from './Icon.tsx'
import { KindIcon, type NoteKind } from './KindIcon.tsx'
import { Pips, type Strength } from './Pips.tsx'
import { PlacementStrip } from './PlacementStrip.tsx'

export type NoteSize = 'board' | 'compact' | 'fan' | 'large' | 'audience' | 'phone'

export type NoteProps = Readonly<{
  text: string
  kind: NoteKind
  strength: Strength
  /** What the spine and the marks say by shape, in words: "Metric, strength 2 of 3, speaks against". */
  spoken: string
  against?: boolean
  symptom?: boolean
  /** Shown under the text, in this order. */
  meta?: readonly string[]
  size?: NoteSize
  /** How the room stands on it: the placements as a strip, and the consensus as it is read. */
  strip?: Readonly<{ counts: readonly number[]; median?: number; figure: string; contested: boolean }>
  /** The sign of how many notes it holds: "+2". */
  holds?: string
  /** left: the place a note was taken from, while it is dragged. */
  state?: 'rest' | 'selected' | 'dragged' | 'left'
  /** With an id the note is a button that can be focused, opened and dragged; without one it is only to be read. */
  noteId?: string
  tabIndex?: 0 | -1
  /** The id of an element that says how to move a note. */
  describedBy?: string
  roleDescription?: string
}>

/**
 * One sticky note: spine with kind and strength, text, and its marks.
 *
 * It takes no handlers: a board listens once, at its root, and finds the note by `data-note-id`.
 */
export const Note = memo(function Note(props: NoteProps) {
  const { text, kind, strength, spoken, against, symptom, meta, strip, holds, size = 'board', state = 'rest', noteId, tabIndex = 0 } = props
  const asButton = noteId === undefined
    ? { role: 'group' }
    : {
        role: 'button',
        tabIndex,
        'data-note-id': noteId,
        'aria-describedby': props.describedBy,
        'aria-roledescription': props.roleDescription,
        'aria-pressed': state === 'selected' || undefined,
      }
  return (
    <div className="note" data-kind={kind} data-size={size} data-state={state} aria-label={`${spoken}: ${text}`} {...asButton}>
      <span className="note__spine">
        <KindIcon kind={kind} />
        <Pips strength={strength} />
      </span>
      <span className="note__text">
        {text}
        {meta === undefined ? null : <span className="note__meta">{meta.map((word) => <span key={word}>{word}</span>)}</span>}
      </span>
      {strip === undefined ? null : (
        <span className="note__strip" data-contested={flag(strip.contested)}>
          <PlacementStrip counts={strip.counts} label="" {...(strip.median === undefined ? {} : { median: strip.median })} />
          <b>{strip.figure}</b>
        </span>
      )}
      {against === true || symptom === true || holds !== undefined ? (
        <span className="note__marks">
          {holds === undefined ? null : <span className="note__holds" data-mark="group"><Icon name="merge" />{holds}</span>}
          {symptom === true ? <span className="note__symptom" data-mark="symptom"><Icon name="symptom" /></span> : null}
          {against === true ? <span className="note__no" data-mark="against"><Icon name="minus" /></span> : null}
        </span>
      ) : null}
    </div>
  )
})
