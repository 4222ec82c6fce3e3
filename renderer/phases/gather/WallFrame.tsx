import { type ReactNode, useId } from 'react'
import { useText } from '../../session/surface.tsx'
import type { WallInHand } from './use-wall.ts'

type WallFrameProps = Readonly<{ wall: WallInHand; onScroller: (scroller: HTMLElement | null) => void; children: ReactNode }>

/** What scrolls and takes presses and keys, whether the notes in it stand as a wall or as a list. */
export function WallFrame({ wall, onScroller, children }: WallFrameProps) {
  const t = useText()
  const hint = useId()
  return (
    <div
      ref={onScroller} className="gather-wall" role="group" aria-label={t('gather.board')} aria-describedby={hint}
      onClick={wall.onClick} onKeyDown={wall.onKeyDown}
    >
      <p id={hint} className="sr">{t('gather.wallHint')}</p>
      <div className="gather-wall__whole" style={{ height: wall.height }}>{children}</div>
    </div>
  )
}
