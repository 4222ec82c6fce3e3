import { describe, expect, it } from 'vitest'
import { clockTime } from '../../../renderer/session/clock-time.ts'
import { sayTask } from '../../../renderer/session/say-task.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { LANGUAGES } from '../../../shared/journey/journey.ts'
import { PHASES } from '../../../shared/session/phase.ts'
import type { AudienceView } from '../../../shared/views/audience-view.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

/** What the projector is shown after these commands. */
function projected(...commands: readonly SessionCommand[]): AudienceView {
  const client = localClient([{ type: 'FrameSession', title: 'Workshop', client: 'Kestrel Home', language: 'en', journey: sampleJourney }, ...commands])
  let view: AudienceView | null = null
  client.attach('audience', { onView: ({ shown }) => (view = shown.is === 'session' ? shown.view : null) })
  if (view === null) throw new Error('Expected the projector to be shown a session')
  return view
}

const momentOf = (view: AudienceView) => ({ ...view, anythingContested: view.spotlight !== null })

describe('what the projector says', () => {
  it('[UI94] has a title and a sentence for every phase in both languages', () => {
    for (const language of LANGUAGES) {
      const said = PHASES.map((phase) => sayTask(translator(language), language, momentOf(projected({ type: 'GoToPhase', phase }))))
      expect(new Set(said.map(({ title }) => title)).size).toBe(PHASES.length)
      for (const { title, words } of said) expect(`${title} ${words}`).not.toMatch(/audience\.|\{\{/)
    }
  })

  it('[UI94] says of a verdict which stage holds', () => {
    const view: AudienceView = { ...projected({ type: 'GoToPhase', phase: 'verdict' }), verdict: { stage: 2, low: 2, high: 3, signedOff: false } }
    expect(sayTask(translator('en'), 'en', momentOf(view)).words).toBe('Stage 2, Two, holds. It could also be read as anything from stage 2 to stage 3.')
    const signed: AudienceView = { ...view, verdict: { stage: 2, low: 2, high: 3, signedOff: true } }
    expect(sayTask(translator('en'), 'en', momentOf(signed)).words).toBe('Stage 2, Two, holds. The room has signed off.')
  })

  it('[FR564] says during a break when the room goes on, instead of the phase', () => {
    const view = projected({ type: 'GoToPhase', phase: 'gather' }, { type: 'StartBreak', minutes: 15 })
    const { clock } = view
    if (clock.status !== 'running') throw new Error('Expected the break to run')
    const { title, words } = sayTask(translator('en'), 'en', momentOf(view))
    expect(title).toBe('Break')
    expect(words).toBe(`We go on at ${clockTime(clock.endsAt)}.`)
    const paused = { ...view, clock: { status: 'paused', total: 900_000, left: 60_000, of: { break: 'gather' } } } as const
    expect(sayTask(translator('en'), 'en', momentOf(paused)).words).toBe('We go on in a moment.')
  })
})
