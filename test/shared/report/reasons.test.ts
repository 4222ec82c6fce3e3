import { describe, expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'
import { LANGUAGES } from '../../../shared/journey/journey.ts'
import { type Reason, reasonNames, sayList, sayNeeds, sayReason, sayRemedy, shortened } from '../../../shared/report/reasons.ts'

/** One of each kind, with each turn that its sentence can take. */
const REASONS: readonly Reason[] = [
  { kind: 'no-usable-evidence' },
  { kind: 'nothing-higher-shown', stage: 1 },
  { kind: 'stage-holds', stage: 2, lenses: ['a', 'b'], of: 3, units: ['s', 'm'], contributors: 2 },
  { kind: 'stage-holds', stage: 2, lenses: ['a', 'b'], of: 3, units: [], contributors: 1 },
  { kind: 'lens-implied', stage: 2, lens: 'b' },
  { kind: 'coverage-short', stage: 3, have: 1, of: 5, need: { n: 2, d: 3 } },
  { kind: 'lens-short', stage: 3, lens: 'a', points: 2, needsFirstHand: true },
  { kind: 'lens-short', stage: 3, lens: 'a', points: 0, needsFirstHand: true },
  { kind: 'lens-refuted', stage: 2, lens: 'b', notes: ['n1', 'n2'] },
  { kind: 'units-short', stage: 3, have: 1, need: 2, units: ['s'] },
  { kind: 'units-short', stage: 3, have: 0, need: 1, units: [] },
  { kind: 'contributors-short', stage: 2, have: 1, need: 2 },
  { kind: 'no-artifact', stage: 2 },
  { kind: 'leading-edge', unit: 's', stage: 4, lenses: ['a', 'b'] },
  { kind: 'note-set-aside', note: 'n1', shape: 'two-camps', lowest: 2, highest: 4 },
  { kind: 'range', low: 2, high: 2 },
  { kind: 'range', low: 2, high: 3 },
  { kind: 'pivotal-note', note: 'n1', stage: 1 },
  { kind: 'pivotal-note', note: 'n1', stage: null },
  { kind: 'pivotal-person', person: 'p1', stage: 1 },
  { kind: 'pivotal-person', person: 'room', stage: 1 },
  { kind: 'pivotal-person', person: 'unit:s', stage: null },
  { kind: 'confidence', label: 'high', limits: [] },
  { kind: 'confidence', label: 'low', limits: ['one-contributor', 'opinions-only'] },
  { kind: 'change', change: 'regressed', from: 3, to: 2 },
  { kind: 'change', change: 'advanced', from: null, to: 2 },
  { kind: 'lens-fell', stage: 3, lens: 'b', from: 'L', to: 'P', cause: 'contradicted', notes: [] },
  { kind: 'lens-rose', stage: 3, lens: 'b', from: 'P', to: 'L', cause: null, notes: [] },
]

const namesIn = (language: (typeof LANGUAGES)[number]) =>
  reasonNames({
    t: translator(language),
    stages: ['Traditional', 'Experimental', 'Operational', 'Measurable'],
    lenses: { a: 'Training', b: 'Channels' },
    units: { s: 'Service', m: 'Marketing' },
    people: { p1: 'Noor' },
    notes: { n1: 'The forum began with two agents' },
  })

const said = (language: (typeof LANGUAGES)[number]) => REASONS.map((reason) => sayReason(translator(language), reason, namesIn(language)))

describe('reasons in words', () => {
  it('[VE60] each reason is one whole sentence in English', () => {
    expect(said('en')).toEqual([
      'Nothing counts yet: a note needs a lens and a stage that the room agrees on.',
      'It is stage 1, Traditional, because nothing higher is shown.',
      'It holds stage 2, Experimental: 2 of 3 lenses are shown, first-hand in Service and Marketing, by notes of 2 people.',
      'It holds stage 2, Experimental: 2 of 3 lenses are shown, by notes of 1 person.',
      'Channels counts at stage 2 because the stage above it is shown.',
      'Stage 3 shows 1 of 5 lenses and takes 4.',
      'Training is not shown at stage 3: it lacks 2 points and a first-hand note.',
      'Training is not shown at stage 3: it lacks a first-hand note.',
      'Channels is contradicted at stage 2: more speaks against it than for it (2 notes).',
      'Stage 3 takes 2 units that show it first-hand; so far: Service.',
      'Stage 3 takes 1 unit that shows it first-hand; there is none yet.',
      'Stage 2 takes notes of 2 people; so far: 1.',
      'Stage 2 takes at least one artefact or measurement.',
      'Service is ahead: it shows stage 4 in Training and Channels.',
      '“The forum began with two agents” is set aside: the room is in two camps, from stage 2 to stage 4.',
      'It would be stage 2 whichever way the contested notes are resolved.',
      'It lies between stage 2 and stage 3, depending on how the contested notes are resolved.',
      'Without “The forum began with two agents” it would be stage 1.',
      'Without “The forum began with two agents” there would be no verdict.',
      'Without the notes of Noor it would be stage 1.',
      'Without the notes of the room it would be stage 1.',
      'Without the notes of Service there would be no verdict.',
      'Confidence is high.',
      'Confidence is low: one person brought all of it and there are only opinions.',
      'Fallen back since the last session: from stage 3 to stage 2.',
      'Risen since the last session: from no verdict to stage 2.',
      'Channels is no longer shown at stage 3: new notes speak against it.',
      'Channels is shown at stage 3 now.',
    ])
  })

  it('[VE60] each reason is one whole sentence in Dutch', () => {
    expect(said('nl')).toEqual([
      'Er telt nog niets mee: een briefje heeft een lens nodig en een stap waarover de groep het eens is.',
      'Het is stap 1, Traditional, omdat er niets hogers is aangetoond.',
      'Het is stap 2, Experimental: 2 van 3 lenzen zijn aangetoond, zelf gezien in Service en Marketing, met briefjes van 2 mensen.',
      'Het is stap 2, Experimental: 2 van 3 lenzen zijn aangetoond, met briefjes van 1 persoon.',
      'Channels telt mee op stap 2, omdat de stap erboven is aangetoond.',
      'Stap 3 toont 1 van 5 lenzen aan en vraagt er 4.',
      'Training is op stap 3 niet aangetoond: daarvoor nog nodig: 2 punten en een zelf gezien briefje.',
      'Training is op stap 3 niet aangetoond: daarvoor nog nodig: een zelf gezien briefje.',
      'Channels wordt op stap 2 tegengesproken: er spreekt meer tegen dan voor (2 briefjes).',
      'Stap 3 vraagt 2 afdelingen die het zelf hebben gezien; tot nu toe: Service.',
      'Stap 3 vraagt 1 afdeling die het zelf heeft gezien; die is er nog niet.',
      'Stap 2 vraagt briefjes van 2 mensen; tot nu toe: 1.',
      'Stap 2 vraagt ten minste één bewijsstuk of meting.',
      'Service loopt voor: daar is stap 4 aangetoond in Training en Channels.',
      '“The forum began with two agents” telt nog niet mee: de groep is in twee kampen verdeeld, van stap 2 tot stap 4.',
      'Het wordt stap 2, hoe de betwiste briefjes ook worden opgelost.',
      'Het ligt tussen stap 2 en stap 3, afhankelijk van hoe de betwiste briefjes worden opgelost.',
      'Zonder “The forum began with two agents” zou het stap 1 zijn.',
      'Zonder “The forum began with two agents” was er geen oordeel.',
      'Zonder de briefjes van Noor zou het stap 1 zijn.',
      'Zonder de briefjes van de groep zou het stap 1 zijn.',
      'Zonder de briefjes van Service was er geen oordeel.',
      'De zekerheid is hoog.',
      'De zekerheid is laag: alles komt van één persoon en er zijn alleen meningen.',
      'Teruggevallen sinds de vorige sessie: van stap 3 naar stap 2.',
      'Gestegen sinds de vorige sessie: van geen oordeel naar stap 2.',
      'Channels is op stap 3 niet meer aangetoond: nieuwe briefjes spreken het tegen.',
      'Channels is nu aangetoond op stap 3.',
    ])
  })

  it('[VE60] no gap of a sentence stays open, in any language', () => {
    for (const language of LANGUAGES) {
      for (const sentence of said(language)) expect(sentence).not.toMatch(/\{\{|verdict\.[a-z]|undefined/)
    }
  })

  it('[VE61] people whose names are hidden are not named by their reasons', () => {
    const t = translator('en')
    const names = reasonNames({ t, stages: [], lenses: {}, units: {}, people: {}, notes: {} })
    expect(sayReason(t, { kind: 'pivotal-person', person: 'p1', stage: 1 }, names)).toBe('Without the notes of somebody it would be stage 1.')
  })

  it('[VE62] what is missing is said in points and in the kind of note that closes it', () => {
    const t = translator('en')
    expect(sayNeeds(t, { points: 1, needsFirstHand: false })).toBe('1 point')
    expect(sayNeeds(t, { points: 2, needsFirstHand: true })).toBe('2 points and a first-hand note')
    expect(sayRemedy(t, { points: 1, needsFirstHand: false })).toBe('One more note of any kind would close it.')
    expect(sayRemedy(t, { points: 2, needsFirstHand: true })).toBe('One first-hand note would close it.')
    expect(sayRemedy(t, { points: 3, needsFirstHand: true })).toBe('One artefact or measurement would close it.')
    expect(sayRemedy(t, { points: 5, needsFirstHand: true })).toMatch(/^It takes several notes/)
  })

  it('[VE63] a long note is mentioned by its first line, cut at a word', () => {
    expect(shortened('short')).toBe('short')
    expect(shortened('one two three', 9)).toBe('one two…')
    expect(shortened(`${'word '.repeat(40)}`).length).toBeLessThanOrEqual(81)
  })

  it('[VE60] lists are joined as the language does', () => {
    expect(sayList(translator('en'), ['a', 'b', 'c'])).toBe('a, b and c')
    expect(sayList(translator('nl'), ['a'])).toBe('a')
    expect(sayList(translator('nl'), [])).toBe('')
  })
})
