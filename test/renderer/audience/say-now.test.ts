import { describe, expect, it } from 'vitest'
import { sayNow } from '../../../renderer/audience/say-now.ts'
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
  client.attach('audience', { onView: ({ session }) => (view = session) })
  if (view === null) throw new Error('Expected the projector to be shown a session')
  return view
}

describe('what the projector says', () => {
  it('[UI94] has a title and a sentence for every phase in both languages', () => {
    for (const language of LANGUAGES) {
      const said = PHASES.map((phase) => sayNow(translator(language), language, projected({ type: 'GoToPhase', phase })))
      expect(new Set(said.map(({ title }) => title)).size).toBe(PHASES.length)
      for (const { title, words } of said) expect(`${title} ${words}`).not.toMatch(/audience\.|\{\{/)
    }
  })

  it('[UI94] says of a verdict which stage holds', () => {
    const view: AudienceView = { ...projected({ type: 'GoToPhase', phase: 'verdict' }), verdict: { stage: 2, low: 2, high: 3, signedOff: false } }
    expect(sayNow(translator('en'), 'en', view).words).toBe('Stage 2, Two, holds. It could also be read as anything from stage 2 to stage 3.')
    const signed: AudienceView = { ...view, verdict: { stage: 2, low: 2, high: 3, signedOff: true } }
    expect(sayNow(translator('en'), 'en', signed).words).toBe('Stage 2, Two, holds. The room has signed off.')
  })
})
