import type { RoundView } from '../../../shared/views/round-view.ts'
import { Changes } from '../../session/Changes.tsx'
import type { PersonView } from '../../../shared/views/people-view.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
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
      <h1 id="turn-title" className="turn__title" ref={next === null ? focusOnce : null} tabIndex={-1}>
        {next === null ? t('place.everybodyDone') : !round.anythingPlaced && turn.last === null && turn.next === null ? t('place.passToAnybody') : t('place.passTo', { name: next.name })}
      </h1>
      <p className="turn__words">{next === null ? t('place.everybodyDoneHint') : t('place.passHint')} <b>{t(`turns.said.${round.promise}`)}</b></p>
      <Changes>
        {next === null ? null : <Next key={next.id} person={next} turn={turn} />}
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

/** One press for the next person: to start, to be passed over for now, or to say that they need no turn. */
function Next({ person, turn }: Readonly<{ person: PersonView; turn: Turn }>) {
  const t = useText()
  const give = useCommand()
  const { id: participant, name } = person
  return (
    <div className="turn__next">
      <Button
        tone="primary"
        size="large"
        icon={<Icon name="right" />}
        data-turn-start=""
        ref={focusOnce}
        aria-describedby="turn-title"
        onKeyDown={(event) => {
          // A key that is still held from the turn before must not open this one's.
          if (event.repeat) event.preventDefault()
        }}
        onClick={() => turn.take(participant)}
      >
        {t('turns.start', { name })}
      </Button>
      <Button size="large" onClick={() => turn.passOver(participant)}>{t('turns.passOver', { name })}</Button>
      <Button size="large" icon={<Icon name="check" />} onClick={() => void give({ type: 'SayReady', participant, ready: true })}>{t('turns.ready', { name })}</Button>
    </div>
  )
}

/** What had the focus went with the turn before: the heading takes it, or the next person's one press, which the heading describes. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
