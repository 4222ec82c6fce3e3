import './grouping.css'
import { useRef } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { Button } from '../../ui/Button.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useText } from '../surface.tsx'
import { useHindrance } from '../use-hindrance.ts'
import { useGrouping } from './use-grouping.ts'

/** The notes that one note holds, each with the way back to the board; nothing where it holds none. */
export function GroupList({ note }: Readonly<{ note: NoteView }>) {
  const t = useText()
  const { ungroup } = useGrouping()
  const locked = useHindrance() !== null
  const ground = useRef<HTMLDivElement>(null)
  const { group = [] } = note
  const takeOut = (ids: readonly EvidenceId[]) => {
    // The button that was pressed goes with its note.
    ground.current?.focus()
    void ungroup(ids)
  }
  return (
    <div ref={ground} tabIndex={-1} className="group">
      {group.length === 0 ? null : (
        <section aria-label={t('grouping.holds', { count: group.length })}>
          <div className="side__head">
            <h3>{t('grouping.holds', { count: group.length })}</h3>
            {group.length < 2 ? null : <Button tone="bare" disabled={locked} onClick={() => takeOut(group.map(({ id }) => id))}>{t('grouping.apart')}</Button>}
          </div>
          <ul className="group__list">
            {group.map(({ id, text, kind }) => (
              <li key={id} className="group__one">
                <span className="kind__chip" data-kind={kind} title={t(`common.kind.${kind}`)}><KindIcon kind={kind} /></span>
                <span className="group__text">{text}</span>
                <Button aria-label={t('grouping.takeOutNamed', { note: text })} disabled={locked} onClick={() => takeOut([id])}>{t('grouping.takeOut')}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
