import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { AudienceScreen } from '../../shared/contract/messages.ts'
import type { PictureSize } from '../../shared/views/projector-view.ts'
import { dressRoom } from '../audience/dress-room.ts'
import { RoomPicture } from '../audience/RoomPicture.tsx'
import { useText } from '../session/surface.tsx'

type MirrorProps = Readonly<{
  screen: AudienceScreen
  size: Pick<PictureSize, 'width' | 'height'>
  /** Is handed the inner document whenever the picture is laid out in it. */
  onDrawn?: (inner: Document) => void
}>

/**
 * What the room sees, drawn from the same view by the same components, small.
 *
 * It stands in a frame of its own, as large as the audience's window: only there do its widths, its root size and its theme
 * come out as they do on the wall. The frame holds no page, so there is nothing for it to load and nothing that it may do.
 */
export function Mirror({ screen, size, onDrawn }: MirrorProps) {
  const t = useText()
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(0)
  const [styled, setStyled] = useState(false)
  const inner = frame?.contentDocument ?? null
  const { preferences } = screen

  useLayoutEffect(() => {
    if (place === null) return
    const measure = () => setWidth(place.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [place])

  useLayoutEffect(() => {
    if (inner === null) return
    return copyStyles(document, inner, () => setStyled(true))
  }, [inner])

  useLayoutEffect(() => {
    if (inner !== null) dressRoom(inner.documentElement, preferences)
  }, [inner, preferences])

  useLayoutEffect(() => {
    if (inner !== null && styled) onDrawn?.(inner)
  })

  return (
    <div className="mirror" ref={setPlace} style={{ height: (width * size.height) / size.width }} role="img" aria-label={t('projector.title')}>
      <iframe
        ref={setFrame} className="mirror__frame" title={t('projector.title')} tabIndex={-1} aria-hidden="true" inert
        style={{ width: size.width, height: size.height, transform: `scale(${width / size.width})` }}
      />
      {inner === null ? null : createPortal(<RoomPicture shown={screen.shown} />, inner.body)}
    </div>
  )
}

/** Gives a document the styles of another, without any motion; calls back once all have come. */
function copyStyles(from: Document, to: Document, onStyled: () => void): () => void {
  to.documentElement.dataset['mirror'] = ''
  const copies = Array.from(from.head.querySelectorAll<HTMLLinkElement | HTMLStyleElement>('link[rel="stylesheet"], style')).map((style) => {
    const copy = to.importNode(style, true)
    if (style instanceof HTMLLinkElement) (copy as HTMLLinkElement).href = style.href
    return copy
  })
  const links = copies.filter((copy) => copy.nodeName === 'LINK')
  let waiting = links.length
  const come = () => {
    waiting -= 1
    if (waiting === 0) onStyled()
  }
  for (const link of links) {
    link.addEventListener('load', come)
    link.addEventListener('error', come)
  }
  to.head.append(...copies)
  if (links.length === 0) onStyled()
  return () => {
    for (const copy of copies) copy.remove()
  }
}
