import type { Elsewhere } from '../../../shared/views/note-view.ts'
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
