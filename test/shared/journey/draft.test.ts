import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkJourney } from '../../../shared/journey/check.ts'
import { blankJourney, completed, draftIn, draftProblems, isJourneyDraft, missingIn } from '../../../shared/journey/draft.ts'
import { isJourneyText, journeyText, LONGEST_JOURNEY_FILE, readJourneyFile } from '../../../shared/journey/journey-file.ts'
import type { Journey, LocalText } from '../../../shared/journey/journey.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { shippedJourneys } from './journeys.ts'

const shipped = shippedJourneys.map(({ value }) => value as Journey)

/** A journey in which some texts are missing in one language, some in both. */
const arbitraryDraft = fc.array(fc.constantFrom('both', 'en', 'nl', 'none'), { minLength: 12, maxLength: 12 }).map((written) => {
  let turn = 0
  const text = (words: string): LocalText => {
    const by = written[(turn += 1) % written.length]
    return { en: by === 'both' || by === 'en' ? words : '', nl: by === 'both' || by === 'nl' ? `${words}!` : '' }
  }
  const stages = sampleJourney.stages.map((stage, index) => ({ ...stage, name: text(`Name ${index}`), essence: text('Essence'), feelsLike: text('Feels') }))
  return { ...sampleJourney, name: text('Journey'), origin: text('Origin'), stages }
})

describe('a draft of a journey', () => {
  it('[JO421] a draft has the form of a journey, whatever it still says wrongly', () => {
    const blank = blankJourney('x', 3)
    expect([isJourneyDraft(blank), isJourneyDraft(sampleJourney), ...shipped.map(isJourneyDraft)]).toEqual(Array.from({ length: shipped.length + 2 }, () => true))
    for (const bad of [null, {}, { ...blank, extra: 1 }, { ...blank, id: 'a b' }, { ...blank, version: 2 }, { ...blank, stages: [{}] }]) expect(isJourneyDraft(bad)).toBe(false)
    expect(checkJourney(blank).ok).toBe(false)
  })

  it('[JO422] a text in one language stands for the other, and a draft is sound when the journey that it stands for passes the check', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const whole = completed(draft)
        expect(checkJourney(whole).ok).toBe(draftProblems(draft).length === 0)
        expect(completed(whole)).toBe(whole)
        for (const { name } of whole.stages) expect(name.en === '').toBe(name.nl === '')
        draft.stages.forEach(({ name }, index) => {
          for (const language of ['en', 'nl'] as const) if (name[language] !== '') expect(whole.stages[index]?.name[language]).toBe(name[language])
        })
      }),
    )
  })

  it('[JO422] what the other language merely repeats is left open, and nothing of what the journey says changes by that', () => {
    for (const journey of [...shipped, sampleJourney]) {
      for (const language of ['en', 'nl'] as const) {
        const draft = draftIn(journey, language)
        expect(completed(draft)).toEqual(journey)
        expect(missingIn(draft, language)).toBe(0)
      }
    }
    expect(missingIn(draftIn(sampleJourney, 'en'), 'nl')).toBe(missingIn(draftIn(sampleJourney, 'nl'), 'en'))
    expect(missingIn(draftIn(sampleJourney, 'en'), 'nl')).toBeGreaterThan(15)
    for (const journey of shipped) expect(draftIn(journey, 'en')).toBe(journey)
  })

  it('[JO423] a text that is empty in every language is one problem, without a language; in one it is none', () => {
    const stages = sampleJourney.stages.map((stage, index) => (index === 1 ? { ...stage, name: { en: '', nl: ' ' } } : index === 2 ? { ...stage, name: { en: '', nl: 'Drie' } } : stage))
    expect(draftProblems({ ...sampleJourney, stages })).toEqual([{ path: 'stages[1].name', problem: 'empty', about: {} }])
    const long = { en: 'x'.repeat(41), nl: 'kort' }
    expect(draftProblems({ ...sampleJourney, stages: sampleJourney.stages.map((stage) => ({ ...stage, essence: long })) }).map(({ path }) => path)).toEqual([0, 1, 2, 3, 4].map((index) => `stages[${index}].essence.en`))
  })
})

describe('the file of a journey', () => {
  it('[JO424] a journey that is written to a file is read from it as it was', () => {
    for (const journey of [...shipped, sampleJourney]) {
      const text = journeyText(journey)
      expect(readJourneyFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, draft: journey, leftOut: [] })
      expect(text.length * 5).toBeLessThan(LONGEST_JOURNEY_FILE)
    }
  })

  it('[JO425] a file with mistakes is read as far as it goes, and what could not be taken over is named', () => {
    const [first] = sampleJourney.stages
    const value = { ...sampleJourney, extra: 1, name: 'Plain', stages: [{ ...first, essence: 7, spread: null, colour: 'pink' }, 'nothing'] }
    const read = readJourneyFile(JSON.stringify(value))
    expect(read.ok && read.leftOut.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'name not-an-object', 'stages[0].essence not-an-object', 'stages[0].spread not-an-object', 'stages[0].colour not-one-of', 'stages[1] not-an-object', 'extra unknown-key',
    ])
    expect(read.ok && [read.draft.name, read.draft.stages.map(({ name }) => name.en), read.draft.lenses]).toEqual([{ en: 'Plain', nl: '' }, ['One', ''], sampleJourney.lenses])
  })

  it('[JO426] what is no journey, what is newer and what is too large is refused, each by its own name', () => {
    expect(['', '[]', 'null', '{}', '{"format":"other"}', 'hello'].map((text) => readJourneyFile(text))).toEqual(Array.from({ length: 6 }, () => ({ ok: false, refusal: 'not-a-journey' })))
    expect(readJourneyFile(JSON.stringify({ ...sampleJourney, version: 2 }))).toEqual({ ok: false, refusal: 'journey-newer' })
    expect(readJourneyFile(' '.repeat(LONGEST_JOURNEY_FILE + 1))).toEqual({ ok: false, refusal: 'file-too-large' })
    expect([isJourneyText(journeyText(sampleJourney)), isJourneyText('{"e":1}\n{"e":2}')]).toEqual([true, false])
  })

  it('[JO425] whatever a file says besides being a journey, it is read or refused, never an exception', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(sampleJourney)), fc.jsonValue(), (key, value) => {
        const read = readJourneyFile(JSON.stringify({ ...sampleJourney, [key]: value }))
        expect(!read.ok || isJourneyDraft(read.draft)).toBe(true)
      }),
    ))
})
