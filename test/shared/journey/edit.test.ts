import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftProblems, isJourneyDraft } from '../../../shared/journey/draft.ts'
import * as edit from '../../../shared/journey/edit.ts'
import type { Journey } from '../../../shared/journey/journey.ts'
import { asId, type LensId } from '../../../shared/kernel/ids.ts'
import { shippedJourneys } from './journeys.ts'

const journey = shippedJourneys.find(({ file }) => file === 'social-engagement-journey.json')?.value as Journey
const lens = journey.lenses[0]?.id ?? asId<LensId>('none')
const heir = journey.lenses[1]?.id ?? lens
const leadingTo = (draft: Journey, to: number) => draft.microTransformations.filter((micro) => micro.to === to).map(({ id }) => id)

const step = fc.oneof(
  fc.record({ do: fc.constant('stage' as const) }),
  fc.record({ do: fc.constant('no-stage' as const), stage: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('move' as const), stage: fc.integer({ min: 1, max: 6 }), to: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ do: fc.constant('lens' as const) }),
  fc.record({ do: fc.constant('no-lens' as const), lens: fc.nat(5), gone: fc.boolean() }),
  fc.record({ do: fc.constant('indicator' as const), stage: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('micro' as const), to: fc.integer({ min: 2, max: 5 }) }),
  fc.record({ do: fc.constant('source' as const) }),
  fc.record({ do: fc.constant('no-source' as const), source: fc.nat(8) }),
)

function done(draft: Journey, one: Extract<ReturnType<typeof step.generate>['value'], object>): Journey {
  switch (one.do) {
    case 'stage': return edit.withStage(draft)
    case 'no-stage': return edit.withoutStage(draft, one.stage)
    case 'move': return edit.withStageMoved(draft, one.stage, one.to)
    case 'lens': return edit.withLens(draft)
    case 'no-lens': {
      const [gone, next] = [draft.lenses[one.lens]?.id, draft.lenses[(one.lens + 1) % draft.lenses.length]?.id ?? null]
      return gone === undefined ? draft : edit.withoutLens(draft, gone, one.gone || next === gone ? null : next)
    }
    case 'indicator': return edit.withIndicator(draft, Math.min(one.stage, draft.stages.length), draft.lenses[0]?.id ?? lens)
    case 'micro': return edit.withMicroTransformation(draft, one.to, draft.lenses[0]?.id ?? lens)
    case 'source': return edit.withSource(draft)
    case 'no-source': return edit.withoutSource(draft, Object.keys(draft.sources)[one.source] ?? 'none')
  }
}

describe('changing a journey', () => {
  it('[JO427] however a journey is rearranged it keeps its form, no id is used twice and no lens or source is named that is not there', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const draft = steps.reduce((own, one) => (one.do === 'indicator' && own.stages.length === 0 ? own : done(own, one)), journey)
        expect(isJourneyDraft(draft)).toBe(true)
        const kinds = draftProblems(draft).map(({ problem }) => problem)
        const isStill = (kind: string): boolean => kinds.includes(kind as never)
        expect([isStill('duplicate'), isStill('unknown-source'), draft.lenses.length > 0 && isStill('unknown-lens')]).toEqual([false, false, false])
      }),
      { numRuns: 60 },
    ))

  it('[JO428] micro-transformations keep leading to the stage that they led to when stages change places', () => {
    const [second, third, fourth] = [2, 3, 4].map((to) => leadingTo(journey, to))
    const swapped = edit.withStageMoved(journey, 2, 3)
    expect(swapped.stages.map(({ name }) => name.en)).toEqual(['Traditional', 'Operational', 'Experimental', 'Measurable', 'Fully Engaged'])
    expect([leadingTo(swapped, 2), leadingTo(swapped, 3), leadingTo(swapped, 4)]).toEqual([third, second, fourth])
    expect(edit.withStageMoved(swapped, 3, 2)).toEqual(journey)
    expect(edit.withStageMoved(journey, 1, 0)).toBe(journey)
    const lowest = edit.withStageMoved(journey, 2, 1)
    expect(draftProblems(lowest)).toEqual([])
  })

  it('[JO428] those that led to a stage go with it, and the others keep leading where they led', () => {
    const fewer = edit.withoutStage(journey, 3)
    expect([leadingTo(fewer, 2), leadingTo(fewer, 3), leadingTo(fewer, 4)]).toEqual([leadingTo(journey, 2), leadingTo(journey, 4), leadingTo(journey, 5)])
  })

  it('[JO429] what looked through a lens that is removed looks through its heir, or goes along where none is named', () => {
    const uses = edit.usesOf(journey, lens)
    const before = edit.usesOf(journey, heir)
    expect(uses.indicators * uses.microTransformations).toBeGreaterThan(0)
    const inherited = edit.withoutLens(journey, lens, heir)
    expect(edit.usesOf(inherited, heir)).toEqual({ indicators: before.indicators + uses.indicators, microTransformations: before.microTransformations + uses.microTransformations })
    const fewer = edit.withoutLens(journey, lens, null)
    expect(edit.usesOf(fewer, heir)).toEqual(before)
    expect([draftProblems(inherited), draftProblems(fewer)]).toEqual([[], []])
  })

  it('[JO430] a source that is removed is named nowhere any more', () => {
    for (const source of Object.keys(journey.sources)) expect(JSON.stringify(edit.withoutSource(journey, source))).not.toContain(`"${source}"`)
  })

  it('[JO431] one place is changed and everything else stays the same object', () => {
    const next = edit.withValue(journey, 'stages[2].name.nl', 'Anders')
    expect([edit.at(next, 'stages[2].name.nl'), edit.at(journey, 'stages[9].name')]).toEqual(['Anders', undefined])
    expect(next.stages[1]).toBe(journey.stages[1])
    expect(Object.keys(edit.withValue(journey, 'stages[0].colour', 'teal').stages[0] ?? {})).toContain('colour')
    expect(edit.withValue(edit.withValue(journey, 'stages[0].colour', 'teal'), 'stages[0].colour', undefined)).toEqual(journey)
  })

  it('[JO432] a copy has another id and a name that says whose it is and that no other journey has', () => {
    const first = edit.ownCopy(journey, 'a', [journey])
    const second = edit.ownCopy(first, 'b', [journey, first])
    expect([first.name, second.name]).toEqual([
      { en: 'Social Engagement Journey (own)', nl: 'Social Engagement Journey (eigen)' },
      { en: 'Social Engagement Journey (own 2)', nl: 'Social Engagement Journey (eigen 2)' },
    ])
    expect(edit.ownCopy({ ...journey, name: { en: 'x'.repeat(80), nl: '' } }, 'c', []).name).toEqual({ en: `${'x'.repeat(74)} (own)`, nl: '' })
  })
})
