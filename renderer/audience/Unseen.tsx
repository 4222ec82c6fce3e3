import type { AudienceView } from '../../shared/views/audience-view.ts'
import { useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'

/** While a round is blind the room sees how many have finished, and nothing else. */
export function Unseen({ round }: Readonly<{ round: NonNullable<AudienceView['round']> }>) {
  const t = useText()
  return (
    <section className="unseen">
      <i className="unseen__icon"><Icon name="blind" /></i>
      <p className="unseen__figure">{t('audience.finished', { finished: round.finished, people: round.people })}</p>
      <p className="unseen__words">{t('audience.finishedWords')}</p>
      {round.ready === 0 ? null : <p className="unseen__words">{t('turns.readyCount', { count: round.ready })}</p>}
      <p className="unseen__words">{t(`turns.said.${round.promise}`)}</p>
    </section>
  )
}
