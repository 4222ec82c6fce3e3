import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import type { PersonView } from '../../../shared/views/people-view.ts'
import type { Seat } from '../../ui/HotSeat.tsx'

/** True of a person who has placed everything that the round asks about. */
export function hasFinished(person: PersonView, asked: number): boolean {
  return asked > 0 && person.placed >= asked
}

/** The chips of the hot seat: how far everybody is, never where they placed anything. */
export function seatsOf(t: Translate, people: FacilitatorView['people'], units: FacilitatorView['units'], asked: number): readonly (Seat & Pick<PersonView, 'id'>)[] {
  return Object.values<PersonView>(people).map((person) => {
    const unit = person.unit === null ? undefined : units[person.unit]?.name
    return {
      id: person.id,
      name: person.name,
      initials: person.initials,
      ...(unit === undefined ? {} : { unit }),
      progress: asked === 0 ? 0 : Math.min(1, person.placed / asked),
      progressLabel: hasFinished(person, asked)
        ? t('place.doneWord')
        : [t('place.placedOf', { placed: person.placed, asked }), ...(person.ready ? [t('turns.readyWord')] : [])].join(', '),
    }
  })
}
