import type { LibraryCommand, LibraryRefusal } from '../../shared/contract/library.ts'
import type { Journey } from '../../shared/journey/journey.ts'
import type { Answer } from './authority.ts'
import type { OwnJourneys } from './own-journeys.ts'

type JourneyCommand = Extract<LibraryCommand, { type: 'SaveJourney' | 'BinJourney' | 'RestoreJourney' | 'PurgeJourney' }>

/** What can be done with the journeys of this machine: those that come with the program stay as they are. */
export function journeyCommands(shipped: Readonly<Record<string, Journey>>, own: OwnJourneys) {
  let last: { readonly of: object; readonly all: Readonly<Record<string, Journey>> } | null = null
  const known = (id: string) => (Object.hasOwn(own.summaries(), id) ? own.summaries()[id] : undefined)
  const refusalOf = (command: JourneyCommand): LibraryRefusal | null => {
    const id = command.type === 'SaveJourney' ? command.journey.id : command.journey
    if (Object.hasOwn(shipped, id)) return 'journey-shipped'
    const summary = known(id)
    if (command.type === 'SaveJourney') return summary?.binned === true ? 'journey-in-the-bin' : null
    if (summary === undefined) return 'no-such-journey'
    if (command.type === 'BinJourney') return summary.binned ? 'journey-in-the-bin' : null
    return summary.binned ? null : 'journey-not-in-the-bin'
  }
  return {
    /** The journeys that a session can start on; the same object as long as none of them changed. */
    toStartOn: (): Readonly<Record<string, Journey>> => {
      const of = own.sound()
      if (last?.of !== of) last = { of, all: { ...of, ...shipped } }
      return last.all
    },
    /** Why no session can start on a journey. */
    whyNot: (id: string): LibraryRefusal => {
      const summary = known(id)
      if (summary === undefined) return 'no-such-journey'
      return summary.binned ? 'journey-in-the-bin' : 'journey-has-problems'
    },
    carryOut: async (command: JourneyCommand): Promise<Answer> => {
      const refusal = refusalOf(command)
      if (refusal !== null) return { ok: false, refusal, about: {} }
      if (command.type === 'SaveJourney') await own.save(command.journey)
      else if (command.type === 'PurgeJourney') await own.purge(command.journey)
      else await own.mark(command.journey, command.type === 'BinJourney')
      return { ok: true }
    },
  }
}
