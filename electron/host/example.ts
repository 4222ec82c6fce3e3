import { dayOf } from './day.ts'
import type { TimedFact } from '../../shared/history/fact.ts'
import type { Journey, Language, LocalText } from '../../shared/journey/journey.ts'
import type { EvidenceId, LensId, ParticipantId } from '../../shared/kernel/ids.ts'
import type { Kind, Stance, Strength } from '../../shared/session/gather.ts'
import { decideSession, initialSession, replaySession } from '../../shared/session/session.ts'
import type { SessionCommand, SessionState } from '../../shared/session/vocabulary.ts'

/** The example as it is written down: one digit of `placed` per person, the stage where they put the note. */
export type ExampleWorkshop = {
  readonly journey: string
  readonly title: LocalText
  readonly client: LocalText
  readonly units: readonly LocalText[]
  readonly people: readonly { readonly name: string; readonly unit: number }[]
  readonly notes: readonly {
    readonly text: LocalText
    readonly kind: Kind
    readonly strength: Strength
    readonly stance: Stance
    readonly symptom: boolean
    readonly lens: LensId
    readonly author: number
    readonly placed: string
  }[]
}

/** How long the workshop has been going on when the example opens, in ms. */
const SO_FAR = 55 * 60_000
/** How long each step of it took, in ms; some eighty of them fit. */
const STEP = 40_000

type Making = { session: SessionState; readonly facts: TimedFact[]; readonly give: (command: SessionCommand) => void }

/** The facts of a workshop in the middle of its work: gathered, placed blind, revealed, and not yet resolved. */
export function exampleFacts(
  { workshop, journey }: { readonly workshop: ExampleWorkshop; readonly journey: Journey },
  language: Language,
  context: { readonly cid: string; readonly now: number; readonly newId: () => string },
): readonly TimedFact[] {
  const making = startMaking(context)
  const { give } = making
  give({ type: 'FrameSession', title: workshop.title[language], client: workshop.client[language], language, journey, heldOn: dayOf(context.now) })
  give({
    type: 'AddParticipants',
    people: workshop.people.map(({ name, unit }) => ({ name, unit: workshop.units[unit]?.[language] ?? null })),
  })
  give({ type: 'GoToPhase', phase: 'gather' })
  const people = Object.values(making.session.frame.participants)
  people.forEach(({ id, unit }, author) => {
    const notes = workshop.notes.filter((note) => note.author === author)
    if (notes.length === 0) return
    give({
      type: 'WriteEvidence',
      notes: notes.map(({ text, kind, strength, stance, symptom, lens }) => {
        return { text: text[language], kind, strength, stance, symptom, lens, unit, author: id, observedOn: null }
      }),
    })
  })
  give({ type: 'GoToPhase', phase: 'place' })
  give({ type: 'OpenRound', mode: 'blind', scope: null })
  people.forEach(({ id }, at) => takeTurn(making, { workshop, language }, { id, at }))
  give({ type: 'RevealPlacements' })
  give({ type: 'GoToPhase', phase: 'resolve' })
  return making.facts
}

function startMaking({ cid, now, newId }: { readonly cid: string; readonly now: number; readonly newId: () => string }): Making {
  let changes = 0
  const making: Making = {
    session: initialSession,
    facts: [],
    give: (command) => {
      const by = { role: 'facilitator' } as const
      const at = Math.min(now, now - SO_FAR + changes * STEP)
      const decision = decideSession(making.session, command, { by, now: at, newId })
      if (!decision.ok) throw new Error(`Expected ${command.type} of the example to be accepted, not ${decision.refusal}`)
      const own = changes === 0 ? cid : `${cid}-${changes}`
      changes += 1
      const made = decision.events.map((event): TimedFact => ({ event, cid: own, command: command.type, mode: 'do', at, by }))
      making.session = replaySession(making.session, made)
      making.facts.push(...made)
    },
  }
  return making
}

type Seated = { readonly id: ParticipantId; readonly at: number }
type Written = { readonly workshop: ExampleWorkshop; readonly language: Language }

/** One person at the hot seat: everything that they put on one stage in one go, from the first stage to the last. */
function takeTurn({ session, give }: Making, { workshop, language }: Written, person: Seated): void {
  const idOf = new Map(Object.values(session.gather.evidence).map((note) => [note.text, note.id]))
  const stages = session.frame.journey.stages.map((_, index) => index + 1)
  give({ type: 'TakeSeat', participant: person.id })
  for (const stage of stages) {
    const put = workshop.notes.filter(({ placed }) => Number(placed[person.at]) === stage)
    const evidence = put.map(({ text }) => idOf.get(text[language])).filter((id): id is EvidenceId => id !== undefined)
    if (evidence.length > 0) give({ type: 'PlaceEvidence', evidence, stage })
  }
  give({ type: 'LeaveSeat' })
}
