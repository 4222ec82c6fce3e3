import type { DeedNames } from '../../../shared/report/deeds.ts'
import type { Elsewhere } from '../../../shared/views/note-view.ts'
import type { PersonView, UnitView } from '../../../shared/views/people-view.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'

/** Says who sees a note elsewhere: "Ana, Marketing, 3 hands". */
export function useSayWho(): (elsewhere: Elsewhere) => string {
  const t = useText()
  const known = useSession((view) => view.people)
  const departments = useSession((view) => view.units)
  return ({ people, units, hands }) => [
    ...people.flatMap((person) => known[person]?.name ?? []),
    ...units.flatMap((unit) => departments[unit]?.name ?? []),
    ...(hands === 0 ? [] : [t('common.hands', { count: hands })]),
  ].join(', ')
}

/** What the log calls people, units and the room. */
export function useDeedNames(): DeedNames {
  const t = useText()
  const who = useSayWho()
  const known = useSession((view) => view.people)
  const departments = useSession((view) => view.units)
  const names = new Map<string, string>([
    ...Object.values<PersonView>(known).map(({ id, name }) => [id, name] as const),
    ...Object.values<UnitView>(departments).map(({ id, name }) => [`unit:${id}`, name] as const),
  ])
  return { who, placer: (placer) => names.get(placer) ?? t('common.theRoom') }
}
