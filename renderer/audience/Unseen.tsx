import type { AudienceView } from '../../shared/views/audience-view.ts'
import { sayPlace } from '../canvas/say-note.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'

type UnseenProps = Readonly<{ round: NonNullable<AudienceView['round']> }> & Pick<AudienceView, 'notes' | 'stages'>

/** While a round is blind the room sees how many have finished, what it was promised, the notes that were revealed already, and nothing else. */
export function Unseen({ round, notes, stages }: UnseenProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <section className="unseen">
      <i className="unseen__icon"><Icon name="blind" /></i>
      <p className="unseen__figure">{t('audience.finished', { finished: round.finished, people: round.people })}</p>
      <p className="unseen__words">{t('audience.finishedWords')}</p>
      {round.ready === 0 ? null : <p className="unseen__words">{t('turns.readyCount', { count: round.ready })}</p>}
      <p className="unseen__words">{t(`turns.said.${round.promise}`)}</p>
      {round.shown.length === 0 ? null : (
        <ul className="unseen__shown" aria-label={t('turns.shown')} aria-live="polite">
          {round.shown.map((id) => {
            const note = notes[id]
            if (note === undefined) return null
            return <li key={id}><b>{note.text}</b> {sayPlace(t, note, (stage) => stages[stage - 1]?.name[language] ?? '')}</li>
          })}
        </ul>
      )}
    </section>
  )
}
