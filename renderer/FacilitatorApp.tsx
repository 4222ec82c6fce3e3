import { JourneyEditor } from './journeys/JourneyEditor.tsx'
import { LibraryScreen } from './library/LibraryScreen.tsx'
import { SessionScreen } from './SessionScreen.tsx'
import { LinkBanner } from './session/LinkBanner.tsx'
import { useRoute } from './session/route.ts'
import { SessionProvider } from './session/session.tsx'
import { Dress, LibraryGate, useLibrary, useText } from './session/surface.tsx'
import { useDisplayNews } from './session/use-display-news.ts'
import { useFocusKept } from './session/use-focus-kept.ts'
import { UiRoot } from './ui/Toasts.tsx'
import { DEFAULT_PREFERENCES } from '../shared/views/library-view.ts'
import { Waiting } from './session/Waiting.tsx'

/** The facilitator's window: the library, or the session that the address names. */
export function FacilitatorApp() {
  const waiting = (
    <Dress preferences={DEFAULT_PREFERENCES}>
      <Waiting />
    </Dress>
  )
  return (
    <LibraryGate fallback={waiting}>
      <Dressed />
    </LibraryGate>
  )
}

function Dressed() {
  const preferences = useLibrary((library) => library.preferences)
  return (
    <Dress preferences={preferences}>
      <Places />
    </Dress>
  )
}

function Places() {
  const t = useText()
  const route = useRoute()
  useFocusKept(route.at)
  return (
    <UiRoot toastsLabel={t('shell.messages')} closeLabel={t('common.close')}>
      <LinkBanner />
      <DisplayNews />
      {route.at === 'library' ? (
        <LibraryScreen {...(route.start === undefined ? {} : { start: route.start })} />
      ) : route.at === 'journey' ? (
        <JourneyEditor key={route.journey} journey={route.journey} session={route.session} />
      ) : (
        <SessionProvider key={route.session} id={route.session}>
          <SessionScreen />
        </SessionProvider>
      )}
    </UiRoot>
  )
}

/** Stands below the root of the messages, where it can say something. */
function DisplayNews() {
  useDisplayNews()
  return null
}
