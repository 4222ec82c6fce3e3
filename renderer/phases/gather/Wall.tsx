import { memo, useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useText } from '../../session/surface.tsx'
import { Note } from '../../ui/Note.tsx'
import type { WallRow } from './board-parts.ts'
import { useColumns } from './use-columns.ts'
import { WallFrame } from './WallFrame.tsx'
import { useWall, type WallOf } from './use-wall.ts'

export type WallProps = WallOf & Readonly<{
  nameOf: (group: string) => string
  spokenOf: (note: NoteView) => string
  metaOf: (note: NoteView) => readonly string[]
}>

const ROW_HEIGHT = 70

/** All notes on one wall that scrolls; one of them can be reached with Tab, the others with the arrows. */
export function Wall({ nameOf, spokenOf, metaOf, ...of }: WallProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const columns = useColumns(scroller)
  const wall = useWall(of, { scroller, columns, rowHeight: ROW_HEIGHT })
  return (
    <WallFrame wall={wall} onScroller={setScroller}>
      {wall.drawn.map(({ key, index, start }) => (
        <div key={key} ref={wall.measure} data-index={index} className="gather-wall__row" style={{ top: start }}>
          <Line
            row={wall.rows[index] as WallRow} columns={columns} current={wall.current} chosen={of.selection.ids} nameOf={nameOf}
            spokenOf={spokenOf} metaOf={metaOf}
          />
        </div>
      ))}
    </WallFrame>
  )
}

type LineProps = Pick<WallProps, 'nameOf' | 'spokenOf' | 'metaOf'> & Readonly<{
  row: WallRow
  columns: number
  current: EvidenceId | null
  chosen: ReadonlySet<EvidenceId>
}>

function Line({ row, columns, current, chosen, nameOf, spokenOf, metaOf }: LineProps) {
  const t = useText()
  if (row.is === 'head') {
    return (
      <h2 className="gather-wall__head">
        {nameOf(row.key.slice('head-'.length))} <span className="side__count">{row.count}</span>
      </h2>
    )
  }
  return (
    <div className="gather-wall__line" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {row.notes.map((note) => (
        <WallNote
          key={note.id} note={note} spoken={spokenOf(note)} meta={metaOf(note).join(' · ')} role={t('gather.noteRole')}
          selected={chosen.has(note.id)} tabIndex={note.id === current ? 0 : -1}
        />
      ))}
    </div>
  )
}

type WallNoteProps = Readonly<{ note: NoteView; spoken: string; meta: string; role: string; selected: boolean; tabIndex: 0 | -1 }>

const WallNote = memo(function WallNote({ note, spoken, meta, role, selected, tabIndex }: WallNoteProps) {
  return (
    <Note
      noteId={note.id} text={note.text} kind={note.kind} strength={note.strength} spoken={`${role}, ${spoken}`}
      {...(meta === '' ? {} : { meta: [meta] })}
      {...(note.group === undefined ? {} : { holds: `+${note.group.length}` })}
      against={note.stance === 'contradicts'} symptom={note.symptom} state={selected ? 'selected' : 'rest'} tabIndex={tabIndex}
    />
  )
})
