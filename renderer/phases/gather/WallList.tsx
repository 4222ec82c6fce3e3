import { memo, useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Pips } from '../../ui/Pips.tsx'
import type { NoteGroup, WallRow } from './board-parts.ts'
import { WallFrame } from './WallFrame.tsx'
import { useWall } from './use-wall.ts'
import type { WallProps } from './Wall.tsx'

const ROW_HEIGHT = 56

/** The wall as headings and lists, one note a line: only those that can be seen are drawn, and each says which one of how many it is. */
export function WallList({ nameOf, spokenOf, metaOf, ...of }: WallProps) {
  const t = useText()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const list = useWall(of, { scroller, columns: 1, rowHeight: ROW_HEIGHT })
  const { groups, selection } = of
  const nameFor = (key: string) => (key === 'all' ? t('gather.board') : nameOf(key))
  return (
    <WallFrame wall={list} onScroller={setScroller}>
      {groups.map(({ key, notes }, index) => {
        const from = firstRowOf(groups, index)
        const rows = list.drawn.filter(({ index }) => index >= from && index < from + rowsIn(key, notes.length))
        if (rows.length === 0) return null
        const heads = rows.filter(({ index }) => (list.rows[index] as WallRow).is === 'head')
        return (
          <section key={key} aria-label={nameFor(key)}>
            {heads.map(({ key: row, index, start }) => (
              <div key={row} ref={list.measure} data-index={index} className="gather-wall__row" style={{ top: start }}>
                <h2 className="gather-wall__head">{nameFor(key)} <span className="side__count">{notes.length}</span></h2>
              </div>
            ))}
            <div role="list" aria-label={nameFor(key)}>
              {rows.filter((row) => !heads.includes(row)).map(({ key: row, index, start }) => {
                const at = index - from - (key === 'all' ? 0 : 1)
                const note = notes[at]
                return note === undefined ? null : (
                  <div
                    key={row} ref={list.measure} data-index={index} className="gather-wall__row" style={{ top: start }}
                    role="listitem" aria-setsize={notes.length} aria-posinset={at + 1}
                  >
                    <Line
                      note={note} spoken={spokenOf(note)} meta={metaOf(note).join(' · ')} chosen={selection.ids.has(note.id)} tabIndex={note.id === list.current ? 0 : -1}
                      onChoose={(id) => selection.choose(id, 'toggle', [])}
                    />
                  </div>
                )
              })}
            </div>
          </section>
        )
      })}
    </WallFrame>
  )
}

/** A group without a name has no head. */
function rowsIn(key: string, notes: number): number {
  return notes + (key === 'all' ? 0 : 1)
}

function firstRowOf(groups: readonly NoteGroup[], at: number): number {
  return groups.slice(0, at).reduce((sum, { key, notes }) => sum + rowsIn(key, notes.length), 0)
}

type LineProps = Readonly<{ note: NoteView; spoken: string; meta: string; chosen: boolean; tabIndex: 0 | -1; onChoose: (id: EvidenceId) => void }>

const Line = memo(function Line({ note, spoken, meta, chosen, tabIndex, onChoose }: LineProps) {
  const t = useText()
  return (
    <div className="gather-line" data-kind={note.kind} data-chosen={chosen ? '' : undefined}>
      <label className="check">
        <input className="check__input" type="checkbox" checked={chosen} tabIndex={tabIndex} aria-label={t('gather.choose', { note: note.text })} onChange={() => onChoose(note.id)} />
        <span className="check__box"><Icon name="check" /></span>
      </label>
      <button type="button" className="gather-line__note" data-note-id={note.id} tabIndex={tabIndex} aria-pressed={chosen} aria-label={`${[spoken, ...(meta === '' ? [] : [meta])].join(', ')}: ${note.text}`}>
        <span className="kind__chip"><KindIcon kind={note.kind} /></span>
        <Pips strength={note.strength} />
        <span className="gather-line__text">{note.text}</span>
        {note.group === undefined ? null : <span className="note__holds" aria-hidden="true"><Icon name="merge" />{t('grouping.holdsShort', { count: note.group.length })}</span>}
        {note.stance === 'contradicts' ? <span className="small" aria-hidden="true">{t('gather.contradicts')}</span> : null}
        <span className="muted small">{meta}</span>
      </button>
    </div>
  )
}, (before, now) => before.note === now.note && before.spoken === now.spoken && before.meta === now.meta && before.chosen === now.chosen && before.tabIndex === now.tabIndex)
