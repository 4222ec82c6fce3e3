import type { ReadRow, Reading } from '../../../shared/import/rows.ts'
import { sayNote } from './say-board-note.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { LongList } from './LongList.tsx'
import { unreadValues } from './import-state.ts'

type ImportPreviewProps = Readonly<{
  reading: Reading
  chosen: readonly ReadRow[]
  lensless: number
  textKnown: boolean
  leaveRepeats: boolean
  onLeaveRepeats: (leave: boolean) => void
  withoutUnits: ReadonlySet<string>
  onWithoutUnits: (names: ReadonlySet<string>) => void
}>

/** So many notes are shown as they will be; the rest is counted. */
const SHOWN = 12

/** What will come in, what is left off, and every row that can't come in with the reason. */
export function ImportPreview(props: ImportPreviewProps) {
  const { reading, chosen, lensless, textKnown, leaveRepeats, onLeaveRepeats, withoutUnits, onWithoutUnits } = props
  const t = useText()
  const repeats = reading.read.filter((row) => row.repeat !== null).length
  const unreadLens = unreadValues(chosen, 'lens')
  const unreadAuthor = unreadValues(chosen, 'author')
  const flip = (name: string) => {
    const names = new Set(withoutUnits)
    if (!names.delete(name)) names.add(name)
    onWithoutUnits(names)
  }
  return (
    <div className="gather-import__main">
      <section aria-label={t('gather.import.preview')}>
        <h3>{t('gather.import.preview')} <span className="side__count">{chosen.length}</span></h3>
        {chosen.length === 0 ? (
          <p className="muted">{t(textKnown ? 'gather.import.nothingFits' : 'gather.import.textNeeded')}</p>
        ) : null}
        <ul className="gather-import__notes">
          {chosen.slice(0, SHOWN).map((row) => <li key={row.row}><PreviewNote row={row} /></li>)}
        </ul>
        {chosen.length > SHOWN ? (
          <p className="muted">{t('gather.import.previewMore', { count: chosen.length - SHOWN })}</p>
        ) : null}
      </section>
      <section className="gather-import__doubts" aria-live="polite">
        {repeats === 0 ? null : (
          <Checkbox
            label={t('gather.import.leaveRepeats', { count: repeats })} checked={leaveRepeats} onChange={onLeaveRepeats}
          />
        )}
        {reading.newUnits.length === 0 ? null : (
          <div role="group" aria-label={t('gather.import.newUnits')}>
            <h3>{t('gather.import.newUnits')}</h3>
            <p className="small muted">{t('gather.import.newUnitsHint')}</p>
            <div className="gather-import__units">
              {reading.newUnits.map((name) => {
                const words = t('gather.import.newUnit', { name })
                return <Checkbox key={name} label={words} checked={!withoutUnits.has(name)} onChange={() => flip(name)} />
              })}
            </div>
          </div>
        )}
        {unreadLens.count === 0 ? null : <Doubt words={t('gather.import.unreadLens', unreadLens)} />}
        {unreadAuthor.count === 0 ? null : <Doubt words={t('gather.import.unreadAuthor', unreadAuthor)} />}
        {lensless === 0 ? null : <Doubt words={t('gather.import.lensless', { count: lensless })} />}
      </section>
      {reading.refused.length === 0 ? null : (
        <section className="gather-import__refused" aria-label={t('gather.import.refused', { count: reading.refused.length })}>
          <h3>{t('gather.import.refused', { count: reading.refused.length })}</h3>
          <LongList
            label={t('gather.import.refused', { count: reading.refused.length })} rows={reading.refused} rowHeight={48}
            keyOf={({ row }) => String(row)}
            render={({ row, reason, value }) => (
              <p className="gather-import__bad">
                <b>{t('gather.import.refusedRow', { row })}</b>
                <span>{t(`gather.import.reason.${reason}`)}</span>
                <i>{value.slice(0, 120)}</i>
              </p>
            )}
          />
        </section>
      )}
    </div>
  )
}

function Doubt({ words }: Readonly<{ words: string }>) {
  return <p className="gather-doubt"><Icon name="warning" />{words}</p>
}

function PreviewNote({ row: { note, newUnit } }: Readonly<{ row: ReadRow }>) {
  const t = useText()
  const language = useLanguage()
  const units = useSession((view) => view.units)
  const people = useSession((view) => view.people)
  const { lenses } = useSession((view) => view.journey)
  const meta = [
    newUnit ?? (note.unit === null ? null : units[note.unit]?.name),
    lenses.find((lens) => lens.id === note.lens)?.name[language],
    note.author === null ? null : people[note.author]?.name,
    note.observedOn,
  ].filter((word) => word !== null && word !== undefined)
  return (
    <Note
      text={note.text} kind={note.kind} strength={note.strength} against={note.stance === 'contradicts'} spoken={sayNote(t, note)}
      meta={meta}
    />
  )
}
