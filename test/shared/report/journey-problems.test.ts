import { expect, it } from 'vitest'
import { CATALOGUE } from '../../../shared/i18n/catalogue.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { checkJourney } from '../../../shared/journey/check.ts'
import { sayJourneyProblem } from '../../../shared/report/journey-problems.ts'
import { shippedJourneys } from '../journey/journeys.ts'

const journey = shippedJourneys.find(({ file }) => file === 'social-engagement-journey.json')?.value

const said = (path: string, language: 'en' | 'nl' = 'en') => sayJourneyProblem(translator(language), language, { path, problem: 'empty', about: {} }, journey)

it('[JO433] a problem is said with its place in words, by number and name', () => {
  expect(said('stages[2].indicators[1].text').sentence).toBe('Stage 3 Operational, indicator 2: nothing is written here yet.')
  expect(said('stages[2].indicators[1].text.nl', 'nl').sentence).toBe('Stap 3 Operationeel, indicator 2, in het Nederlands: hier staat nog niets.')
  expect([
    '', 'name', 'stages', 'stages[0].essence.en', 'stages[4].spread.units', 'lenses[0].question', 'microTransformations[0].title', 'claims[0].text', 'suggestedUnits[1]', 'sources.S1', 'stages[0].exits[1].sources[0]', 'somewhere[3].else',
  ].map((path) => said(path).where)).toEqual([
    'The file', 'Name of the journey', 'The stages', 'Stage 1 Traditional, essence, in English', 'Stage 5 Fully Engaged, units needed, count', 'Lens 1 Strategy and operations, question',
    expect.stringMatching(/^Micro-transformation 1 \S.*, title$/), 'What its authors say, 1', 'Suggested unit 2', 'Sources, “S1”', 'Stage 1 Traditional, exit condition 2, source 1', 'Somewhere 4, “else”',
  ])
})

it('[JO433] what has no name yet is named by its number, and a name in the other language serves', () => {
  const stages = [{ name: { en: '', nl: '' } }, { name: { en: ' ', nl: 'Begin' } }]
  const where = (index: number) => sayJourneyProblem(translator('en'), 'en', { path: `stages[${index}].name`, problem: 'empty', about: {} }, { stages }).where
  expect([where(0), where(1)]).toEqual(['Stage 1, name', 'Stage 2 Begin, name'])
})

it.each(['en', 'nl'] as const)('[JO434] every kind of problem has its sentence in %s, with its figures filled in', (language) => {
  const kinds = Object.keys(CATALOGUE.en.journey.problem)
  for (const kind of kinds) {
    const { sentence } = sayJourneyProblem(translator(language), language, { path: 'name', problem: kind as never, about: { key: 'k', have: 9, most: 8, need: 7, low: 1, high: 2, allowed: 'a, b', value: 'v' } }, {})
    expect(sentence).not.toMatch(/\{\{|undefined|journey\.\w/)
    expect(sentence).toMatch(/[.]$/)
  }
  const check = checkJourney({ format: 'stagecraft-journey', stages: [{}, 7] })
  if (check.ok) throw new Error('Expected problems')
  for (const problem of check.problems) expect(sayJourneyProblem(translator(language), language, problem, {}).sentence).not.toMatch(/journey\.\w|\{\{/)
})
