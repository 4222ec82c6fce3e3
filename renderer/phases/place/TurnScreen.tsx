import type { RoundView } from '../../../shared/views/round-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { flag } from '../../ui/flag.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { seatsOf } from './seats.ts'
import type { Turn } from './use-turn.ts'

/** The screen between turns: names and how far everybody is, and nothing of what anybody placed. */
export function TurnScreen({ round, turn }: Readonly<{ round: RoundView; turn: Turn }>) {
  const t = useText()
  const people = useSession((view) => view.people)
  const units = useSession((view) => view.units)
  const { asked } = round
  const suggested = turn.next ?? round.next
  const next = suggested === null ? null : (people[suggested] ?? null)
  return (
    <section className="turn" aria-labelledby="turn-title">
      <i className="turn__icon"><Icon name="blind" /></i>
      <h1 id="turn-title" className="turn__title" ref={focusOnce} tabIndex={-1}>
        {next === null ? t('place.everybodyDone') : turn.last === null && turn.next === null ? t('place.passToAnybody') : t('place.passTo', { name: next.name })}
      </h1>
      <p className="turn__words">{next === null ? t('place.everybodyDoneHint') : t('place.passHint')}</p>
      <Changes>
        <ol className="turn__people" aria-label={t('place.pickName')}>
          {seatsOf(t, people, units, asked).map((seat) => (
            <li key={seat.id}>
              <button type="button" className="pass" data-next={flag(seat.id === next?.id)} data-done={flag(seat.progress >= 1)} onClick={() => turn.take(seat.id)}>
                <span className="seat__ring">
                  <Ring fraction={seat.progress} thickness={3.5} />
                  <b aria-hidden="true">{seat.progress >= 1 ? <Icon name="check" /> : seat.initials}</b>
                </span>
                <span className="pass__name">{seat.name}<small>{seat.progressLabel}</small></span>
              </button>
            </li>
          ))}
        </ol>
      </Changes>
    </section>
  )
}

/** What had the focus went with the turn before: the heading takes it, so that a reader starts here. */
function focusOnce(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true })
}
