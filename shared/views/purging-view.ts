import type { UnitId } from '../kernel/ids.ts'
import { textsThatName } from '../session/retold.ts'
import { FEWEST_TOGETHER } from '../session/veil.ts'
import type { SessionState } from '../session/vocabulary.ts'

/** What somebody has to know who is about to purge the names of a session. */
export type PurgingView = { readonly texts: number; readonly owners: number; readonly smallUnits: readonly UnitId[] }

/** Makes it; the same object while it says the same. */
export function createPurgingView(): (session: SessionState) => PurgingView {
  let known: PurgingView | null = null
  let of: SessionState | null = null
  return (session) => {
    if (known !== null && of?.frame === session.frame && of.gather === session.gather && of.resolve === session.resolve && of.verdict === session.verdict && of.backlog === session.backlog && of.parking === session.parking) return known
    const people = Object.values(session.frame.participants)
    const names = new Set(people.map(({ name }) => name.toLowerCase()))
    const made = {
      texts: textsThatName(session),
      owners: Object.values(session.backlog.items).filter(({ owner }) => names.has(owner.trim().toLowerCase())).length,
      smallUnits: Object.values(session.frame.units).flatMap(({ id, removed }) => {
        const own = people.filter((person) => !person.removed && person.unit === id).length
        return removed || own === 0 || own >= FEWEST_TOGETHER ? [] : [id]
      }),
    }
    of = session
    if (JSON.stringify(made) !== JSON.stringify(known)) known = made
    return known ?? made
  }
}
