import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Client } from '../../shared/contract/client.ts'
import type { CommandValue } from '../../shared/contract/messages.ts'
import type { LibraryCommand } from '../../shared/contract/library.ts'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import { translator } from '../../shared/i18n/translate.ts'
import type { Language } from '../../shared/journey/journey.ts'
import type { LibraryView, Preferences } from '../../shared/views/library-view.ts'
import { useToast } from '../ui/Toasts.tsx'
import { sayRefusal } from './say-refusal.ts'
import { createViewStore, useSelected, useSight, type ViewStore } from './view-store.ts'

type Surface = { readonly client: Client; readonly library: ViewStore<'library'>; readonly projector: ViewStore<'projector'>; readonly room: ViewStore<'audience'> }

const SurfaceContext = createContext<Surface | null>(null)
const TextContext = createContext<{ readonly t: Translate; readonly language: Language } | null>(null)

/** Gives everything below it the connection and the library of this machine. */
export function SurfaceProvider({ client, children }: Readonly<{ client: Client; children: ReactNode }>) {
  const surface = useMemo(() => ({
    client,
    library: createViewStore(client, 'library'),
    projector: createViewStore(client, 'projector'),
    room: createViewStore(client, 'audience'),
  }), [client])
  return <SurfaceContext value={surface}>{children}</SurfaceContext>
}

/** Shows its children once the library is known; `fallback` before. */
export function LibraryGate({ fallback, children }: Readonly<{ fallback: ReactNode; children: ReactNode }>) {
  const sight = useSight(useSurface().library)
  return sight.status === 'shown' ? children : fallback
}

/** Says every text below it in one language, and dresses the document in one theme. */
export function Dress({ preferences, children }: Readonly<{ preferences: Preferences; children: ReactNode }>) {
  const { language, theme } = preferences
  const text = useMemo(() => ({ t: translator(language), language }), [language])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset['theme'] = theme
  }, [language, theme])
  return <TextContext value={text}>{children}</TextContext>
}

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (surface === null) throw new Error('Expected a SurfaceProvider above this component')
  return surface
}

/** The texts of the product in this surface's language. */
export function useText(): Translate {
  return useTextContext().t
}

/** The language of this surface: for journeys, dates and figures. */
export function useLanguage(): Language {
  return useTextContext().language
}

function useTextContext() {
  const text = useContext(TextContext)
  if (text === null) throw new Error('Expected a Dress above this component')
  return text
}

/** One part of the library's view; `select` only picks. */
export function useLibrary<Part>(select: (view: LibraryView) => Part): Part {
  return useSelected(useSurface().library, select)
}

/** Gives the library a command; a refusal is said in a toast. Resolves to the session it made, `true`, or `false` when refused. */
export function useLibraryCommand(): (command: LibraryCommand) => Promise<CommandValue | boolean> {
  const { client } = useSurface()
  const toast = useToast()
  const t = useText()
  return async (command) => {
    const reply = await client.command('library', command)
    if (reply.ok) return reply.value ?? true
    toast({ title: sayRefusal(t, reply.refusal, reply.about), tone: 'alarm' })
    return false
  }
}
