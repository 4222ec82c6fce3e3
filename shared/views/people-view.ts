import type { EvidenceId, ParticipantId, UnitId } from '../kernel/ids.ts'
import type { FrameState, Participant, Unit } from '../session/frame.ts'
import type { Evidence } from '../session/gather.ts'
import { currentRound, isHidden, type PlaceState } from '../session/place.ts'
import { notesAskedAbout } from './round-view.ts'
import { memoised, memoisedById } from './memo.ts'

export type UnitView = { readonly id: UnitId; readonly name: string; readonly people: number }

/** One person in the room; `placed` counts their placements of the blind round under way, and never says where. */
export type PersonView = {
  readonly id: ParticipantId
  readonly name: string
  /** Two letters that no other person of the session has, as far as names allow. */
  readonly initials: string
  readonly unit: UnitId | null
  readonly placed: number
  /** They said so; of the blind round under way. */
  readonly ready: boolean
}

/** People and units that were removed, to bring back. */
export type RemovedView = {
  readonly units: Readonly<Record<UnitId, Unit>>
  readonly people: Readonly<Record<ParticipantId, Participant>>
}

type PeopleView = {
  readonly units: (units: FrameState['units'], people: FrameState['participants']) => Readonly<Record<UnitId, UnitView>>
  readonly people: (
    people: FrameState['participants'],
    evidence: Readonly<Record<EvidenceId, Evidence>>,
    place: PlaceState,
  ) => Readonly<Record<ParticipantId, PersonView>>
  readonly removed: (units: FrameState['units'], people: FrameState['participants']) => RemovedView
}

/** Makes the views of who is in the room. */
export function createPeopleView(): PeopleView {
  const unitView = memoisedById((id: UnitId, name: string, people: number): UnitView => ({ id, name, people }))
  const personView = memoisedById(
    (id: ParticipantId, { name, unit }: Participant, ...[initials, placed, ready]: readonly [string, number, boolean]): PersonView => ({ id, name, initials, unit, placed, ready }),
  )
  return {
    units: memoised((units: FrameState['units'], people: FrameState['participants']) => {
      const present = Object.values(people).filter((person) => !person.removed)
      const ids = Object.values(units).flatMap((unit) => (unit.removed ? [] : [unit.id]))
      return unitView(ids, (id) => [units[id]?.name ?? '', present.filter((person) => person.unit === id).length])
    }),
    people: memoised((people: FrameState['participants'], evidence: Readonly<Record<EvidenceId, Evidence>>, place: PlaceState) => {
      const present = Object.values(people).filter((person) => !person.removed)
      const initials = initialsOf(present)
      const round = currentRound(place)
      const asked = round !== null && isHidden(round) ? notesAskedAbout(round, evidence) : []
      return personView(
        present.map((person) => person.id),
        (id) => [
          people[id] as Participant,
          initials.get(id) ?? '',
          asked.filter((note) => round?.placements[note]?.[id] !== undefined).length,
          round !== null && isHidden(round) && round.ready.includes(id),
        ],
      )
    }),
    removed: memoised((units: FrameState['units'], people: FrameState['participants']): RemovedView => ({
      units: Object.fromEntries(Object.entries(units).filter(([, unit]) => unit.removed)),
      people: Object.fromEntries(Object.entries(people).filter(([, person]) => person.removed)),
    })),
  }
}

/** Two letters a person: the first two of the name, or the first and the next one that sets it apart. */
export function initialsOf(people: readonly Pick<Participant, 'id' | 'name'>[]): ReadonlyMap<ParticipantId, string> {
  const taken = new Set<string>()
  const initials = new Map<ParticipantId, string>()
  for (const { id, name } of people) {
    const words = name.split(/\s+/).filter((word) => word !== '')
    const letters = [...words.join('')]
    const first = letters[0]?.toUpperCase() ?? '?'
    const family = words.length > 1 ? [...(words.at(-1) ?? '')].slice(0, 1).map((letter) => letter.toUpperCase()) : []
    const candidates = [...letters.slice(1, 2), ...family, ...letters.slice(2)].map((letter) => first + letter)
    const free = candidates.find((two) => !taken.has(two.toLowerCase())) ?? candidates[0] ?? first
    taken.add(free.toLowerCase())
    initials.set(id, free)
  }
  return initials
}
