import './note-list.css'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useMemo, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { placeOf } from '../../shared/views/where-it-stands.ts'
import { useSought } from '../actions/doing.tsx'
import { useText } from '../session/surface.tsx'
import { useSaid } from '../session/use-said.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import { MenuAt } from '../ui/Menu.tsx'
import { PlacementStrip } from '../ui/PlacementStrip.tsx'
import type { Totals } from './board-filter.ts'
import { type BoardNote, createArranger, listHolding, listsOf, nextAfter, walk } from './board-model.ts'
import type { BoardProps } from './Board.tsx'
import { asksForMenu, noteElement, noteIdOf, TRAY } from './drop-target.ts'
import { holdsOf, isCompared, sayMove, sayNote, sayPlace } from './say-note.ts'
import { useBoardFocus } from './use-board-focus.ts'
import { useDrafts } from './use-drafts.ts'

type NoteListProps = Pick<BoardProps, 'stages' | 'notes' | 'onMove' | 'onOpen' | 'menuOf' | 'merging' | 'goesOn'> & Readonly<{ totals: Totals | null; tools: Pick<NonNullable<BoardProps['tray']>, 'action'> }>

/** The board as headings and lists, for whoever hears it or likes it better: every note with the same functions, keys and words. */
export function NoteList({ stages, notes, onMove, onOpen, menuOf, merging, goesOn = false, totals, tools }: NoteListProps) {
  const t = useText()
  const { drafts, arrivals, move } = useDrafts(onMove ?? (() => Promise.resolve(false)))
  const [arranger] = useState(() => createArranger<BoardNote>())
  const arrangement = useMemo(() => arranger(notes, stages.length, drafts, arrivals), [arranger, notes, stages.length, drafts, arrivals])
  const lists = useMemo(() => listsOf(arrangement), [arrangement])
  const { ground, active, onFocus, focusOn, elementOf, heir } = useBoardFocus(lists)
  const [announced, setAnnounced] = useSaid()
  const [menu, setMenu] = useState<EvidenceId | null>(null)
  const menuAt = elementOf(menu)
  const instructions = useId()
  const nameOf = (stage: number) => t('common.stageNamed', { stage, name: stages[stage - 1]?.name ?? '' })
  const put = (id: EvidenceId, stage: number) => {
    const from = listHolding(lists, id)
    focusOn(goesOn && from === TRAY && stage !== TRAY ? nextAfter(lists[TRAY] ?? [], id) : id)
    if (from === stage) return
    setAnnounced(sayMove(t, nameOf, { note: notes[id]?.text ?? '', from, to: stage }))
    void move(id, stage === TRAY ? null : stage)
  }
  useSought('note', (id) => {
    const found = lists.flat().find((note) => note.id === id)
    if (found !== undefined) focusOn(found.id, 'ringed')
    return found !== undefined
  })
  const merge = (id: EvidenceId) => (merging.whyNot === null ? merging.ask(id) : setAnnounced(merging.whyNot))
  const onKeyDown = (event: KeyboardEvent) => {
    const element = noteElement(event.target)
    if (element === null || event.ctrlKey || event.metaKey || event.altKey) return
    const id = noteIdOf(element)
    const stage = /^[0-9]$/.test(event.key) ? Number(event.key) : event.key === 'Delete' || event.key === 'Backspace' ? TRAY : null
    if (/^(Arrow|Home|End)/.test(event.key)) focusOn(walk(lists, id, event.key))
    else if (asksForMenu(event)) setMenu(id)
    else if (event.key.toLowerCase() === 'g') merge(id)
    else if (stage === null) return
    else if (onMove === null) setAnnounced(t('place.notNow'))
    else if (stage > stages.length) setAnnounced(t('place.noSuchStage', { stage }))
    else put(id, stage)
    event.preventDefault()
  }
  const onContextMenu = (event: MouseEvent) => {
    const element = noteElement(event.target)
    if (element === null) return
    event.preventDefault()
    setMenu(noteIdOf(element))
  }
  const row = (note: BoardNote, at: number) => {
    const place = placeOf(note)
    return (
      <li key={note.id} className="note-list__row" data-kind={note.kind}>
        <button
          type="button" className="note-list__note" data-note-id={note.id} tabIndex={note.id === active || (active === null && note === lists.flat()[0]) ? 0 : -1}
          aria-label={`${sayNote(t, note)}: ${note.text}`} aria-describedby={onMove === null ? undefined : instructions} onClick={() => onOpen(note.id)} onFocus={() => onFocus(note.id)}
        >
          <span className="kind__chip"><KindIcon kind={note.kind} /></span>
          <span>{note.text}{place.is === 'between' ? <small className="note-list__between"><Icon name="warning" />{sayPlace(t, note, () => '')}</small> : null}</span>
          {place.is === 'between' && isCompared(note.agreement) ? <span className="note-list__strip"><PlacementStrip counts={note.agreement.frequencies} label="" /></span> : null}
          {holdsOf(note) === 0 ? null : <span className="note__holds" aria-hidden="true"><Icon name="merge" />{t('grouping.holdsShort', { count: holdsOf(note) })}</span>}
        </button>
        <select className="field__box note-list__stage" aria-label={t('hands.stageOf', { note: note.text })} value={at} disabled={onMove === null} onChange={(event) => put(note.id, Number(event.currentTarget.value))}>
          <option value={TRAY}>{place.is === 'between' ? t('place.contested') : t('place.unplaced')}</option>
          {stages.map(({ name }, index) => <option key={name} value={index + 1}>{nameOf(index + 1)}</option>)}
        </select>
        <IconButton label={t('hands.menuOf', { note: note.text })} icon={<Icon name="more" weight={3.5} />} onClick={() => setMenu(note.id)} />
      </li>
    )
  }
  const section = (name: string, shown: readonly BoardNote[], { all, at, tool }: Readonly<{ all: number | undefined; at: number; tool?: ReactNode }>) => (
    <section key={name} className="note-list__part" aria-label={name}>
      <div className="note-list__head">
        <h2>{name} <span className="side__count">{all === undefined ? shown.length : t('hands.some', { shown: shown.length, all })}</span></h2>
        {tool}
      </div>
      {shown.length === 0 ? <p className="muted">{t('hands.listEmpty')}</p> : <ul>{shown.map((note) => row(note, at))}</ul>}
    </section>
  )
  return (
    <div ref={ground} tabIndex={-1} className="note-list" role="region" aria-label={t('hands.list')} onKeyDown={onKeyDown} onContextMenu={onContextMenu}>
      {arrangement.contested.length === 0 && (totals?.contested ?? 0) === 0 ? null : section(t('place.contested'), arrangement.contested, { all: totals?.contested, at: TRAY })}
      {section(t('place.unplaced'), arrangement.waiting, { all: totals?.waiting, at: TRAY, tool: tools.action })}
      {stages.map((_, index) => section(nameOf(index + 1), arrangement.columns[index] ?? [], { all: totals?.columns[index], at: index + 1 }))}
      {menu === null || menuAt === null ? null : (
        <MenuAt label={t('place.noteMenu')} at={menuAt} entries={menuOf(menu, (stage) => put(menu, stage))} onClose={() => setMenu(null)} after={() => heir(menu)} />
      )}
      <p id={instructions} hidden>{t('hands.howInList', { stages: stages.length })}</p>
      <p className="sr" role="status">{announced}</p>
    </div>
  )
}
