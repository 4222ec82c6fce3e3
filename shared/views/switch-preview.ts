import type { Journey } from '../journey/journey.ts'
import type { JourneyMapping } from '../journey/mapping.ts'
import type { LensId } from '../kernel/ids.ts'
import { currentRound, isHidden, type Round } from '../session/place.ts'
import { knownRounds } from '../session/placements.ts'
import { decideSwitch, evolveSwitch, type SwitchRefusal } from '../session/switch.ts'
import type { SessionState } from '../session/vocabulary.ts'
import { createJudge } from './judge.ts'
import { createNotesView } from './notes.ts'
import { queueOf } from './queue.ts'

/** What moves from one stage to another. Placements are those that everybody may know. */
export type StageMove = {
  readonly from: number
  readonly to: number
  /** Notes on the board that stand there now. */
  readonly notes: number
  readonly placements: number
  readonly rulings: number
  readonly items: number
}

/** What moves from one lens to another, or to none. */
export type LensMove = { readonly from: LensId; readonly to: LensId | null; readonly notes: number; readonly items: number }

/** What another journey would make of the session, before anybody agrees to it. */
export type SwitchPreview = {
  readonly stages: readonly StageMove[]
  readonly lenses: readonly LensMove[]
  /** Placements of the blind round under way: all of them together, whatever their stages. */
  readonly hidden: number
  /** Notes on the board that lose their lens, and so do not count until they are given one. */
  readonly withoutLens: number
  readonly verdict: { readonly before: number | null; readonly after: number | null }
  /** Notes that wait to be settled. */
  readonly contested: { readonly before: number; readonly after: number }
}

/** Where every note, placement, ruling and micro-transformation would go; refused like the choice itself. */
export function previewSwitch(
  session: SessionState,
  { journey, mapping }: { readonly journey: Journey; readonly mapping: JourneyMapping },
): { readonly ok: true; readonly value: SwitchPreview } | { readonly ok: false; readonly refusal: SwitchRefusal } {
  const decision = decideSwitch(session, { type: 'ChooseJourney', journey, mapping }, { by: { role: 'facilitator' }, now: 0, newId: () => 'preview' })
  if (!decision.ok) return decision
  const [before, after] = [session, decision.events.reduce<SessionState>(evolveSwitch, session)].map(outcomeOf)
  if (before === undefined || after === undefined) throw new Error('Expected the session before and after the switch')
  const rounds = knownRounds(session.place)
  const notes = Object.values(session.gather.evidence).filter(({ fate }) => fate.is === 'live')
  const rulings = notes.flatMap(({ id }) => session.resolve.rulings[id] ?? [])
  const items = Object.values(session.backlog.items).filter(({ fate }) => fate === 'live')
  const placements = rounds.flatMap(placementsIn)
  const round = currentRound(session.place)
  const lenses = session.frame.journey.lenses.map(({ id }, index): LensMove => ({
    from: id,
    to: mapping.lenses[index] ?? null,
    notes: notes.filter(({ lens }) => lens === id).length,
    items: items.filter(({ gap }) => gap?.lens === id).length,
  }))
  const value: SwitchPreview = {
    stages: mapping.stages.map((to, index) => {
      const from = index + 1
      return {
        from,
        to,
        notes: before.stages.filter((stage) => stage === from).length,
        placements: placements.filter((stage) => stage === from).length,
        rulings: rulings.filter(({ stage }) => stage === from).length,
        items: items.filter(({ gap }) => gap?.stage === from).length,
      }
    }),
    lenses,
    hidden: round !== null && isHidden(round) ? placementsIn(round).length : 0,
    withoutLens: lenses.reduce((sum, move) => sum + (move.to === null ? move.notes : 0), 0),
    verdict: { before: before.verdict, after: after.verdict },
    contested: { before: before.contested, after: after.contested },
  }
  return { ok: true, value }
}

/** The stage of every placement of a round, and of every hand that went up in it. */
function placementsIn({ placements, hands }: Round): readonly number[] {
  const raised = Object.values(hands).flatMap((counts) => counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1)))
  return [...Object.values(placements).flatMap((placed) => Object.values(placed)), ...raised]
}

type Outcome = { readonly stages: readonly (number | null)[]; readonly verdict: number | null; readonly contested: number }

/** What everybody may know of a session: where its notes stand, its stage, and how many notes are contested. */
function outcomeOf(session: SessionState): Outcome {
  const { frame, gather, place, resolve, verdict: signing } = session
  const { verdict, standing } = createJudge()(session)
  const notes = createNotesView()({ frame, gather, place: { ...place, seat: null }, resolve, settings: signing.settings, verdict, standing })
  return { stages: Object.values(notes).map(({ stage }) => stage), verdict: verdict.stage, contested: queueOf(notes).length }
}
