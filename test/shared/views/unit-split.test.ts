import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkJourney } from '../../../shared/journey/check.ts'
import { withoutStage, withStageMoved } from '../../../shared/journey/edit.ts'
import { asId, type ParticipantId, type UnitId } from '../../../shared/kernel/ids.ts'
import { agreementOf } from '../../../shared/verdict/agreement.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { unitSplitOf } from '../../../shared/views/unit-split.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { after, draft, evidence, framed, give, givenState, NOW, unit, written } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { shippedJourneys } from '../journey/journeys.ts'

const PEOPLE = { ana: 'it', bo: 'it', cas: 'sales', dee: 'sales', eva: 'staff', flo: null } as const
const people = Object.fromEntries(Object.entries(PEOPLE).map(([name, own]) => [name, { unit: own as UnitId | null }])) as Record<ParticipantId, { unit: UnitId | null }>

/** A note with these opinions on five stages. */
const noteOf = (placements: Readonly<Record<string, number>>, unnamed: readonly number[] = []) => ({
  placements,
  unnamed,
  standing: 'contested' as const,
  agreement: agreementOf([1, 2, 3, 4, 5].map((stage) => (unnamed[stage - 1] ?? 0) + Object.values(placements).filter((at) => at === stage).length), DEFAULT_SETTINGS),
})
const splitOf = (placements: Readonly<Record<string, number>>, unnamed?: readonly number[]) => unitSplitOf(noteOf(placements, unnamed), people)

describe('a disagreement between departments', () => {
  it('[RE441] is one in which a line between two stages parts whole units', () => {
    expect(splitOf({ ana: 2, bo: 1, cas: 4, dee: 5 })).toEqual({ low: { units: ['it'], stage: 1 }, high: { units: ['sales'], stage: 4 } })
    expect(splitOf({ 'unit:it': 2, 'unit:sales': 4 })).toEqual({ low: { units: ['it'], stage: 2 }, high: { units: ['sales'], stage: 4 } })
    expect(splitOf({ ana: 1, bo: 1, cas: 4, dee: 4, eva: 5 })).toEqual({ low: { units: ['it'], stage: 1 }, high: { units: ['sales', 'staff'], stage: 4 } })
  })

  it('[RE441] is none where a unit stands on both sides, where it is agreed, or where nobody knows whose voice it is', () => {
    expect(splitOf({ ana: 1, bo: 4, cas: 4, dee: 1 })).toBeNull()
    expect(splitOf({ ana: 2, bo: 2, cas: 3, dee: 3 })).toBeNull()
    expect(splitOf({ ana: 1, bo: 1, cas: 4, dee: 4, flo: 4 })).toBeNull()
    expect(splitOf({ ana: 1, bo: 1, cas: 4, dee: 4 }, [0, 0, 0, 1])).toBeNull()
    expect(splitOf({ room: 2 })).toBeNull()
  })

  it('[RE441] needs a department on either side: single people of many units are only scattered', () => {
    expect(splitOf({ ana: 1, cas: 3, eva: 5 })).toBeNull()
    expect(splitOf({ ana: 1, bo: 1, eva: 5 })).toBeNull()
  })

  it('[RE441] never has a unit on both sides, and only where the note is contested', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(PEOPLE), 'unit:it', 'unit:staff'), fc.integer({ min: 1, max: 5 })), (placements) => {
        const split = splitOf(placements)
        if (split === null) return
        expect(noteOf(placements).agreement.contested).toBe(true)
        expect(split.low.units.filter((one) => split.high.units.includes(one))).toEqual([])
        expect(split.low.stage).toBeLessThan(split.high.stage)
      }),
    ))
})

describe('the note that is drawn from it', () => {
  const argued = after(...framed, written('n1'), { type: 'RoundOpened', round: asId('r1'), number: 1, mode: 'open', scope: null, openedAt: NOW },
    { type: 'PlaceForUnit', evidence: evidence('n1'), unit: unit('service'), stage: 1 },
    { type: 'PlaceForUnit', evidence: evidence('n1'), unit: unit('marketing'), stage: 4 })
  const command = { type: 'NoteDisagreement', evidence: evidence('n1'), note: draft('They disagree'), stage: 2, rationale: 'The room showed it' } as const

  it('[RE442] stands where it was said to, with its reason, and says from which note it came', () => {
    const { state } = give(argued, command)
    const drawn = Object.values(createFacilitatorView()(state).notes).find((note) => note.drawnFrom === 'n1')
    expect(drawn).toMatchObject({ text: 'They disagree', stage: 2, standing: 'ruled', ruling: { rationale: 'The room showed it' } })
    expect(createFacilitatorView()(state).notes[evidence('n1')]?.standing).toBe('contested')
  })

  it('[RE442] needs a text, a stage of the journey and a reason', () => {
    givenState(argued).when({ ...command, note: draft(' ') }).thenRefused('text-empty')
    givenState(argued).when({ ...command, stage: 6 }).thenRefused('no-such-stage')
    givenState(argued).when({ ...command, rationale: ' ' }).thenRefused('rationale-empty')
  })
})

describe('what a journey says of such a disagreement', () => {
  it('[JO440] a journey may name the stage of which it is a sign; the four scenarios name their second', () => {
    expect(checkJourney({ ...sampleJourney, disagreementStage: 2 }).ok).toBe(true)
    for (const disagreementStage of [0, 6, 1.5, '2']) expect(checkJourney({ ...sampleJourney, disagreementStage }).ok).toBe(false)
    const named = { ...sampleJourney, disagreementStage: 3 }
    expect(withoutStage(named, 1).disagreementStage).toBe(2)
    expect(withoutStage(named, 3)).not.toHaveProperty('disagreementStage')
    expect(withStageMoved(named, 3, 1).disagreementStage).toBe(1)
    expect(shippedJourneys.flatMap(({ file, value }) => {
      const { disagreementStage } = value as { readonly disagreementStage?: number }
      return disagreementStage === undefined ? [] : [[file, disagreementStage]]
    })).toEqual([['four-engagement-scenarios.json', 2]])
  })
})
