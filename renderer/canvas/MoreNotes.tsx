import { useLayoutEffect, useState } from 'react'
import { useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type HiddenRows, hiddenRows } from './hidden-rows.ts'

type MoreNotesProps = Readonly<{
  scroller: HTMLElement | null
  count: number
  rowHeight: number
  /** How many notes these rows hold, where a row holds more than one. */
  weigh?: (from: number, to: number) => number
}>

const NOTHING: HiddenRows = { above: 0, below: 0 }

/**
 * Says at either end of a pile how many notes are scrolled away there; a press goes on by what can be seen at once.
 *
 * It renders when a number changes and not with every scrolled pixel. Keys need no stop here: the arrows walk from note to note.
 */
export function MoreNotes({ scroller, count, rowHeight, weigh = oneEach }: MoreNotesProps) {
  const t = useText()
  const [hidden, setHidden] = useState(NOTHING)
  useLayoutEffect(() => {
    if (scroller === null) return
    const look = () => {
      const { scrollTop, clientHeight } = scroller
      const next = hiddenRows({ scrollTop, clientHeight, rowHeight, count })
      setHidden((known) => (known.above === next.above && known.below === next.below ? known : next))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller, count, rowHeight])
  const go = (way: 1 | -1) => scroller?.scrollBy({ top: way * Math.max(rowHeight, scroller.clientHeight - 2 * rowHeight) })
  return (['above', 'below'] as const).map((end) => {
    if (hidden[end] === 0) return null
    const notes = end === 'above' ? weigh(0, hidden.above) : weigh(count - hidden.below, count)
    return (
      <button
        key={end}
        type="button"
        className="column__more"
        data-end={end}
        tabIndex={-1}
        aria-label={t(`place.more.${end}`, { count: notes })}
        onClick={() => go(end === 'above' ? -1 : 1)}
        onWheel={({ deltaY }) => scroller?.scrollBy(0, deltaY)}
      >
        <Icon name={end === 'above' ? 'up' : 'down'} />
        {t('place.moreCount', { count: notes })}
      </button>
    )
  })
}

function oneEach(from: number, to: number): number {
  return to - from
}
