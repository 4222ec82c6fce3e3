import type { ReactNode } from 'react'
import type { NoteKind } from './KindIcon.tsx'
import { StaircaseMini } from './StaircaseMini.tsx'

export type SessionThumbnailProps = Readonly<{
  stages: number
  lit?: number
  piles: readonly (readonly NoteKind[])[]
  /** "Stage 2, Experimental" or "Continue". */
  title: ReactNode
  detail: ReactNode
  /** A session that waits to be continued, with its tag. */
  tag?: ReactNode
  onOpen: () => void
}>

/** One session as a picture of its board, the stage it ended in, and its date; the whole card opens it. */
export function SessionThumbnail({ stages, lit = 0, piles, title, detail, tag, onOpen }: SessionThumbnailProps) {
  return (
    <button type="button" className="ses" data-live={tag === undefined ? undefined : ''} onClick={onOpen}>
      <span className="ses__picture"><StaircaseMini stages={stages} lit={lit} piles={piles} /></span>
      {tag === undefined ? null : <span className="ses__tag">{tag}</span>}
      <span className="ses__words"><b>{title}</b><span>{detail}</span></span>
    </button>
  )
}

type NewThumbnailProps = Readonly<{ icon: ReactNode; children: ReactNode; onPress: () => void }>

/** The dashed place in a row of sessions where the next one will stand. */
export function NewThumbnail({ icon, children, onPress }: NewThumbnailProps) {
  return <button type="button" className="ses" data-new="" onClick={onPress}>{icon}{children}</button>
}
