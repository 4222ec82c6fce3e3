import { KINDS } from '../../../shared/session/gather.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { isLensless } from './board-parts.ts'

type OverviewProps = Readonly<{
  notes: readonly NoteView[]
  onFixLens: () => void
  onFilterLens: (lens: string) => void
  onFilterKind: (kind: string) => void
}>

/** How the notes spread over lenses and kinds, and which would not count in the verdict. */
export function Overview({ notes, onFixLens, onFilterLens, onFilterKind }: OverviewProps) {
  const t = useText()
  const language = useLanguage()
  const { lenses } = useSession((view) => view.journey)
  const lensless = notes.filter((note) => isLensless(note, lenses)).length
  const most = Math.max(1, ...lenses.map(({ id }) => notes.filter((note) => note.lens === id).length))
  return (
    <section className="gather-overview" aria-label={t('gather.overview')}>
      <h2>{t('gather.overview')}</h2>
      {lensless > 0 ? (
        <div className="gather-warning" role="status">
          <Icon name="warning" />
          <p>{t('gather.lensless', { count: lensless })}</p>
          <Button onClick={onFixLens}>{t('gather.fixLens')}</Button>
        </div>
      ) : null}
      <p className="muted">{t('gather.pickHint')}</p>
      <div>
        <h3>{t('gather.perLens')}</h3>
        <ul className="gather-counts">
          {lenses.map(({ id, name }) => {
            const count = notes.filter((note) => note.lens === id).length
            return (
              <li key={id}>
                <button type="button" className="gather-count" onClick={() => onFilterLens(id)}>
                  <span>{name[language]}</span><b>{count}</b>
                  <span className="bar" aria-hidden="true">
                    <span className="bar__fill" style={{ width: `${(100 * count) / most}%` }} />
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      <div>
        <h3>{t('gather.perKind')}</h3>
        <ul className="gather-kinds">
          {KINDS.map((kind) => (
            <li key={kind}>
              <button type="button" className="gather-kind" data-kind={kind} onClick={() => onFilterKind(kind)}>
                <span className="kind__chip"><KindIcon kind={kind} /></span>
                <span>{t(`common.kindShort.${kind}`)}</span><b>{notes.filter((note) => note.kind === kind).length}</b>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
