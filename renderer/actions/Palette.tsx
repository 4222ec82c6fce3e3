import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useCommand, useSession, useSessionReader } from '../session/session.tsx'
import { useText } from '../session/surface.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { flag } from '../ui/flag.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { useProjector } from '../session/projector.ts'
import { ACTIONS } from './actions.ts'
import { useDoing } from './doing.tsx'
import { type Finding, findingsFor, phaseOf, thingsForTheRoom, thingsToDo, thingsToFind } from './findings.ts'
import { useNoteAtHand } from './note-at-hand.ts'
import './palette.css'
import { ON_MAC } from './platform.ts'
import { useRun } from './use-run.ts'

/** More than these are counted, not shown: another word is quicker than scrolling. */
const MOST = 40
const ICON_OF: Readonly<Record<Finding['kind'], IconName>> = { action: 'right', note: 'observation', person: 'person', unit: 'people' }

/** Does or finds anything by its words; the arrows choose, Enter does it. */
export function Palette() {
  const t = useText()
  const { showing, show } = useDoing()
  const open = showing === 'palette' || showing === 'find'
  return (
    <Dialog open={open} onClose={() => show('nothing')} title={t(showing === 'find' ? 'hands.find' : 'hands.palette')} closeLabel={t('common.close')} size="wide">
      {open ? <Search key={showing} finds={showing === 'find'} /> : null}
    </Dialog>
  )
}

function Search({ finds }: Readonly<{ finds: boolean }>) {
  const t = useText()
  const id = useId()
  const give = useCommand()
  const read = useSessionReader()
  const { lent, show, seek } = useDoing()
  const doIt = useRun()
  const { showing } = useProjector()
  const note = useNoteAtHand()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const view = useSession((whole) => whole)
  const offered = useMemo(() => {
    const offer = { t, view, mac: ON_MAC }
    return finds ? thingsToFind(offer) : [...thingsToDo(offer, ACTIONS, lent()), ...thingsForTheRoom(offer, { showing, note }), ...thingsToFind(offer)]
  }, [t, view, finds, lent, showing, note])
  const all = findingsFor(query, offered)
  // All that can be done is listed; what is looked for may be thousands.
  const shown = query.trim() === '' ? all : all.slice(0, MOST)
  const chosen = shown[Math.min(at, shown.length - 1)]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const run = ({ then, why }: Finding) => {
    if (why !== null) return
    show('nothing')
    // The dialog gives the focus back as it closes; what was asked for comes after it.
    afterFrames(2, () => {
      if (then.is !== 'target') return doIt(then)
      const { phase } = read()
      const to = phaseOf(then.target, read())
      if (to !== phase) void give({ type: 'GoToPhase', phase: to })
      seek(then.target)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1
    const next = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, PageDown: Math.min(last, at + 8), PageUp: Math.max(0, at - 8) }[event.key]
    if (event.key === 'Enter' && chosen !== undefined) run(chosen)
    else if (next !== undefined) setAt(Math.max(0, next))
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="field">
        <label className="sr" htmlFor={`${id}-box`}>{t(finds ? 'hands.findBox' : 'hands.paletteBox')}</label>
        <div className="field__wrap">
          <Icon name="search" />
          <input
            id={`${id}-box`} className="field__box" role="combobox" type="text" autoComplete="off" autoFocus value={query}
            placeholder={t(finds ? 'hands.findBox' : 'hands.paletteBox')}
            aria-expanded="true" aria-autocomplete="list" aria-controls={`${id}-list`} aria-describedby={`${id}-hint`}
            aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
            onChange={(event) => { setQuery(event.currentTarget.value); setAt(0) }} onKeyDown={onKeyDown}
          />
        </div>
        <span className="field__hint" id={`${id}-hint`}>{t(finds ? 'hands.findHint' : 'hands.paletteHint')}</span>
      </div>
      <div ref={list} id={`${id}-list`} className="palette" role="listbox" aria-label={t('hands.results', { count: all.length })}>
        {shown.map((finding) => (
          <button
            key={finding.id} id={`${id}-${finding.id}`} type="button" tabIndex={-1} className="palette__one" data-record={finding.id} role="option" aria-selected={finding === chosen}
            aria-disabled={finding.why !== null} data-lit={flag(finding === chosen)} onClick={() => run(finding)}
          >
            <Icon name={ICON_OF[finding.kind]} />
            <span className="palette__words">
              <span className="sr">{`${t(`hands.is.${finding.kind}`)}: `}</span>
              <span className="palette__name">{finding.label}</span>
              {finding.why === null ? null : <small className="palette__why">{finding.why}</small>}
            </span>
            {finding.beside === '' ? null : <kbd className="menu__keys">{finding.beside}</kbd>}
          </button>
        ))}
      </div>
      <p className="muted" role="status">
        {shown.length < all.length ? t('hands.more', { count: all.length - shown.length }) : all.length > 0 ? t('hands.results', { count: all.length }) : t(query.trim() === '' ? 'hands.begin' : 'hands.nothing')}
      </p>
    </>
  )
}

function afterFrames(frames: number, then: () => void): void {
  if (frames === 0) then()
  else requestAnimationFrame(() => afterFrames(frames - 1, then))
}
