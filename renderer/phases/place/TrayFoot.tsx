import { KINDS } from '../../../shared/session/gather.ts'
import type { RoundView } from '../../../shared/views/round-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Legend } from '../../ui/Legend.tsx'
import { hasFinished } from './seats.ts'
import type { Turn } from './use-turn.ts'

/** Under the tray: how much the person in the seat has left and the end of their turn, and what the shapes mean. */
export function TrayFoot({ round, turn }: Readonly<{ round: RoundView; turn: Turn }>) {
  const t = useText()
  const give = useCommand()
  const person = useSession((view) => (turn.seat === null ? undefined : view.people[turn.seat]))
  return (
    <div className="tray__foot">
      {round.hidden && person !== undefined ? (
        <div className="tray__turn">
          <p role="status">{hasFinished(person, round.asked) ? t('place.everythingPlaced') : t('place.left', { count: round.asked - person.placed })}</p>
          <Changes>
            <Button
              wide
              icon={<Icon name="check" />}
              onClick={() => {
                if (hasFinished(person, round.asked) && !person.ready) void give({ type: 'SayReady', participant: person.id, ready: true })
                turn.pass(null)
              }}
            >
              {t(hasFinished(person, round.asked) ? 'place.doneFor' : 'place.stopFor', { name: person.name })}
            </Button>
            {hasFinished(person, round.asked) && !person.ready ? null : (
              <Button tone="bare" wide aria-pressed={person.ready} onClick={() => void give({ type: 'SayReady', participant: person.id, ready: !person.ready })}>
                {t('turns.ready', { name: person.name })}
              </Button>
            )}
          </Changes>
        </div>
      ) : null}
      <Legend
        label={t('place.kind')}
        entries={[
          ...KINDS.map((kind) => ({ kind, label: t(`common.kindShort.${kind}`) })),
          { mark: 'strength' as const, label: t('place.strength') },
          { mark: 'against' as const, label: t('common.against') },
          { mark: 'symptom' as const, label: t('common.symptom') },
        ]}
      />
    </div>
  )
}
