import { describe, expect, it } from 'vitest'
import { checkJourney } from '../../../shared/journey/check.ts'
import { LANGUAGES, type Journey, type LocalText } from '../../../shared/journey/journey.ts'
import { minUnitsOf } from '../../../shared/journey/min-units.ts'
import { shippedJourneys } from './journeys.ts'

const journeys = shippedJourneys.map(({ file, value }) => {
  const check = checkJourney(value)
  return { file, check, journey: value as Journey }
})

function textsOf(value: unknown): readonly LocalText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'nl' in value) return [value as LocalText]
  return Object.values(value).flatMap(textsOf)
}

describe.each(journeys)('the shipped journey $file', ({ file, check, journey }) => {
  it('[JO6] passes the check and is named after its id', () => {
    expect(check.ok ? [] : check.problems).toEqual([])
    expect(file).toBe(`${journey.id}.json`)
  })

  it('[JO7] has at least three indicators a stage over at least three lenses, typical evidence and what keeps one there', () => {
    for (const [index, stage] of journey.stages.entries()) {
      const last = index === journey.stages.length - 1
      expect(stage.indicators.length).toBeGreaterThanOrEqual(3)
      expect(new Set(stage.indicators.map((own) => own.lens)).size).toBeGreaterThanOrEqual(3)
      expect(stage.typicalEvidence.length).toBeGreaterThanOrEqual(2)
      expect(stage.symptoms.length > 0).toBe(!last)
      expect(stage.exits.length > 0).toBe(!last)
    }
  })

  it('[JO8] offers at least two micro-transformations for every transition and lens', () => {
    for (let to = 2; to <= journey.stages.length; to += 1) {
      for (const lens of journey.lenses) {
        const offered = journey.microTransformations.filter((micro) => micro.to === to && micro.lens === lens.id)
        expect(offered.length, `stage ${to}, ${lens.id}`).toBeGreaterThanOrEqual(2)
      }
    }
  })

  it('[JO9] a higher stage never asks for fewer units', () => {
    for (let units = 1; units <= 30; units += 1) {
      const needed = minUnitsOf(journey, units)
      expect(needed).toEqual(needed.toSorted((a, b) => a - b))
    }
  })

  it('[JO9] every text is written in every language: no text is a copy beyond names, none ends in a blank', () => {
    for (const text of textsOf(journey)) {
      for (const language of LANGUAGES) expect(text[language]).toBe(text[language].trim())
    }
    const copied = textsOf(journey).filter((text) => text.en.split(' ').length > 4 && text.nl === text.en)
    expect(copied).toEqual([])
  })

  it('[JO9] no sentence is used twice', () => {
    const sentences = textsOf(journey)
      .map((text) => text.en)
      .filter((sentence) => sentence.split(' ').length > 4)
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([])
  })
})
