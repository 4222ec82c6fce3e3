import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { LANGUAGES } from '../../shared/journey/journey.ts'
import type { TextKey } from '../../shared/i18n/catalogue.ts'
import type { Preferences } from '../../shared/views/library-view.ts'
import { goTo } from '../session/route.ts'
import { useCommand, useSessionReader } from '../session/session.tsx'
import { useLibrary, useLibraryCommand } from '../session/surface.tsx'
import { useAudienceWindow } from '../session/use-audience-window.ts'
import type { Action, Asking } from './action.ts'
import type { Target } from './findings.ts'
import type { ToolName } from './tools.ts'

export type Showing = 'nothing' | 'palette' | 'find' | 'keys'
/** A tool as its screen lends it: what it does, and why not when it can't now. */
export type Lent = { readonly run: () => void; readonly why: TextKey | null }

type Doing = Readonly<{
  perform: (action: Action) => void
  showing: Showing
  show: (what: Showing) => void
  lend: (name: ToolName, lent: Lent) => () => void
  lent: () => ReadonlyMap<ToolName, Lent>
  sought: Target | null
  seek: (target: Target | null) => void
}>

const NOTHING_LENT: ReadonlyMap<ToolName, Lent> = new Map()
/** A screen on its own, as in a test, lends its tools to nobody. */
const ALONE: Doing = { perform: () => {}, showing: 'nothing', show: () => {}, lend: () => () => {}, lent: () => NOTHING_LENT, sought: null, seek: () => {} }
const DoingContext = createContext<Doing>(ALONE)

const THEMES: readonly Preferences['theme'][] = ['light', 'dark', 'contrast']

/** Lets everything below it do actions, lend its tools, and be led to what somebody looks for. */
export function DoingProvider({ children }: Readonly<{ children: ReactNode }>) {
  const give = useCommand()
  const read = useSessionReader()
  const ask = useAsking()
  const [showing, show] = useState<Showing>('nothing')
  const [sought, seek] = useState<Target | null>(null)
  const tools = useRef(new Map<ToolName, Lent>())
  const lend = useCallback((name: ToolName, lent: Lent) => {
    tools.current.set(name, lent)
    return () => {
      if (tools.current.get(name) === lent) tools.current.delete(name)
    }
  }, [])
  const perform = (action: Action) => {
    if (!('asks' in action)) {
      const view = read()
      if (action.when(view)) void give(action.command(view))
    } else if (action.asks === 'palette' || action.asks === 'find' || action.asks === 'keys') show(action.asks)
    else ask(action.asks)
  }
  return <DoingContext value={{ perform, showing, show, lend, lent: () => tools.current, sought, seek }}>{children}</DoingContext>
}

/** What the window does itself. */
function useAsking(): (what: Exclude<Asking, 'palette' | 'find' | 'keys'>) => void {
  const tell = useLibraryCommand()
  const openAudience = useAudienceWindow()
  const { theme, roomTheme, language } = useLibrary((library) => library.preferences)
  return (what) => {
    switch (what) {
      case 'audience':
        return void openAudience()
      case 'library':
        return goTo({ at: 'library' })
      case 'theme':
        return void tell({ type: 'SetPreferences', preferences: { theme: after(THEMES, theme) } })
      case 'room-theme':
        return void tell({ type: 'SetPreferences', preferences: { roomTheme: after(THEMES, roomTheme) } })
      case 'language':
        return void tell({ type: 'SetPreferences', preferences: { language: after(LANGUAGES, language) } })
    }
  }
}

function after<One>(all: readonly One[], one: One): One {
  return all[(all.indexOf(one) + 1) % all.length] ?? one
}

/** The actions of this window, and the tools that its screens lend. */
export function useDoing(): Doing {
  return useContext(DoingContext)
}

/** Lends a tool of this screen to palette and keys while the screen is there; `why` says why it can't be used now. */
export function useTool(name: ToolName, run: () => void, why: TextKey | null = null): void {
  const { lend } = useDoing()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const lent = useMemo((): Lent => ({ run: () => latest.current(), why }), [why])
  useEffect(() => lend(name, lent), [lend, name, lent])
}

/** Is led to what somebody looked for, when it is of this kind: `lead` shows it, or says `false` when it is not here. */
export function useSought(kind: Target['kind'], lead: (id: string) => boolean): void {
  const { sought, seek } = useDoing()
  const latest = useRef(lead)
  useEffect(() => {
    latest.current = lead
  })
  useEffect(() => {
    if (sought?.kind === kind && latest.current(sought.id)) seek(null)
  }, [sought, kind, seek])
}
