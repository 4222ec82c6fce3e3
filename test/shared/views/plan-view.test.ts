import { describe, expect, it } from 'vitest'
import type { MicroTransformationDraft } from '../../../shared/session/backlog.ts'
import type { SessionCommand, SessionState } from '../../../shared/session/vocabulary.ts'
import { PHASES } from '../../../shared/session/phase.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { after, framed, give } from '../../kit/given.ts'

const draft = (title: string, days = 1): MicroTransformationDraft => ({
  title, gap: null, hypothesis: '', measure: '', stopRule: '', units: [], owner: 'Noor', dueOn: null, days, confidence: 1,
})

/** A plan whose second iteration was made first, and one micro-transformation that nobody has planned. */
function planned(): SessionState {
  let session = after(...framed)
  const go = (command: SessionCommand) => {
    session = give(session, command).state
  }
  go({ type: 'AddIteration', draft: { startsOn: '2026-12-14', endsOn: '2026-12-25', capacity: 10 } })
  go({ type: 'AddIteration', draft: { startsOn: '2026-11-30', endsOn: '2026-12-11', capacity: 10 } })
  const [later, sooner] = Object.values(session.backlog.iterations).map(({ id }) => id)
  go({ type: 'WriteMicroTransformation', draft: draft('later'), library: null, iteration: later ?? null })
  go({ type: 'WriteMicroTransformation', draft: draft('soon', 3), library: null, iteration: sooner ?? null })
  go({ type: 'WriteMicroTransformation', draft: draft('soon too', 2), library: null, iteration: sooner ?? null })
  go({ type: 'WriteMicroTransformation', draft: draft('some day'), library: null, iteration: null })
  return session
}

describe('the plan as the room sees it', () => {
  it('[VI522] stands in the order in which it is done, numbered through, with what is not planned at the end', () => {
    const { plan } = createAudienceView()(give(planned(), { type: 'GoToPhase', phase: 'backlog' }).state)
    expect(plan?.iterations.map(({ startsOn, planned: days, items }) => [startsOn, days, items.map(({ number, title }) => `${number} ${title}`)])).toEqual([
      ['2026-11-30', 5, ['1 soon', '2 soon too']],
      ['2026-12-14', 1, ['3 later']],
    ])
    expect(plan?.unplanned.map(({ number, title }) => `${number} ${title}`)).toEqual(['4 some day'])
  })

  it('[VI522] is shown from the backlog phase on, what was taken home at the close, each document once', () => {
    const saved = ['report.md', 'board.png', 'report.md'].reduce((session, name) => give(session, { type: 'NoteExport', name }).state, planned())
    const seen = PHASES.map((phase) => createAudienceView()(give(saved, { type: 'GoToPhase', phase }).state))
    expect(seen.map(({ plan }) => plan !== null)).toEqual([false, false, false, false, false, true, true])
    expect(seen.map(({ takenHome }) => takenHome)).toEqual([null, null, null, null, null, null, { closed: false, saved: ['report.md', 'board.png'] }])
  })
})
