import { useEffect } from 'react'
import { DEFAULT_PREFERENCES } from '../../shared/views/library-view.ts'
import { LinkBanner } from '../session/LinkBanner.tsx'
import { Dress, useSurface } from '../session/surface.tsx'
import { useSight } from '../session/view-store.ts'
import { Waiting } from '../session/Waiting.tsx'
import { RoomPicture } from './RoomPicture.tsx'
import { dressRoom } from './dress-room.ts'

/** The projector's window: what the facilitator lets the room see, in this machine's language and the room's look, and never a control. */
export function AudienceApp() {
  const { client, room } = useSurface()
  const sight = useSight(room)
  useEffect(() => {
    const tell = () => client.tellSize({ width: innerWidth, height: innerHeight, screenHeight: Math.max(screen.height, innerHeight) })
    tell()
    window.addEventListener('resize', tell)
    return () => window.removeEventListener('resize', tell)
  }, [client])
  const preferences = sight.status === 'shown' ? sight.view.preferences : DEFAULT_PREFERENCES
  useEffect(() => dressRoom(document.documentElement, preferences), [preferences])
  return (
    <Dress preferences={{ ...preferences, theme: preferences.roomTheme }}>
      {sight.status === 'shown' ? (
        <>
          <LinkBanner />
          <RoomPicture shown={sight.view.shown} />
        </>
      ) : <Waiting />}
    </Dress>
  )
}
