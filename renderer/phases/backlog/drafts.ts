import { noonOf } from '../../../shared/kernel/day.ts'
import type { Language } from '../../../shared/journey/journey.ts'
import type { IterationDraft, MicroTransformationDraft } from '../../../shared/session/backlog.ts'
import { DAYS_OF_SIZE, type BacklogItemView, type IterationView } from '../../../shared/views/backlog-view.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'

export type ProposalView = FacilitatorView['backlog']['proposals'][number]

/** A micro-transformation that the room writes from nothing. */
export const EMPTY_DRAFT: MicroTransformationDraft = {
  title: '',
  gap: null,
  hypothesis: '',
  measure: '',
  stopRule: '',
  units: [],
  owner: '',
  dueOn: null,
  days: 3,
  confidence: 0.8,
}

/** What a proposal of the journey's library becomes when the room takes it up, in the session's language. */
export function draftOfProposal({ micro }: ProposalView, language: Language): MicroTransformationDraft {
  return {
    ...EMPTY_DRAFT,
    title: micro.title[language],
    gap: { lens: micro.lens, stage: micro.to },
    hypothesis: micro.hypothesis[language],
    measure: micro.measure[language],
    stopRule: micro.stopRule[language],
    days: DAYS_OF_SIZE[micro.size],
  }
}

/** What can be edited of a micro-transformation. */
export function draftOf(item: BacklogItemView): MicroTransformationDraft {
  const { title, gap, hypothesis, measure, stopRule, units, owner, dueOn, days, confidence } = item
  return { title, gap, hypothesis, measure, stopRule, units, owner, dueOn, days, confidence }
}

/** Half of a micro-transformation: all that it was, with half of the days. */
export function halfOf(draft: MicroTransformationDraft, title: string): MicroTransformationDraft {
  return { ...draft, title, days: Math.max(0.5, Math.ceil(draft.days) / 2) }
}

/** Person-days that an iteration starts with until the room says otherwise: two weeks, two people. */
const USUAL_CAPACITY = 20
const DAY = 86_400_000

/** The two weeks after the last iteration, or from the Monday after `today` (YYYY-MM-DD) on: Monday to the second Friday. */
export function nextIteration(iterations: readonly IterationView[], today: string): IterationDraft {
  const last = iterations.at(-1)
  const startsOn = mondayAfter(last === undefined ? today : last.endsOn)
  return { startsOn: dayOf(startsOn), endsOn: dayOf(startsOn + 11 * DAY), capacity: last?.capacity ?? USUAL_CAPACITY }
}

function mondayAfter(day: string): number {
  const noon = noonOf(day)
  const weekday = new Date(noon).getUTCDay()
  return noon + ((8 - weekday) % 7 || 7) * DAY
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
