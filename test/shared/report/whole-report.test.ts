import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { reportMarkdown } from '../../../shared/report/markdown.ts'
import { evidenceCsv } from '../../../shared/report/tables.ts'
import type { SessionEvent } from '../../../shared/session/vocabulary.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { roomAgreement } from '../../../shared/views/report-figures.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { earlierAfter, STAGE_THREE, standing } from '../../kit/earlier.ts'
import { after, evidence, lens, NOW, person, unit } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const round = asId<RoundId>('r2')
const placed = (note: string, who: string, stage: number): SessionEvent => ({ type: 'EvidencePlaced', round, evidence: evidence(note), placer: person(who), stage })
const earlier = earlierAfter(standing(STAGE_THREE, [
  { type: 'SessionFramed', title: 'Spring', client: 'Kestrel Home', language: 'en', journey: sampleJourney },
  { type: 'UnitAdded', unit: unit('service'), name: 'Service' },
  { type: 'UnitAdded', unit: unit('marketing'), name: 'Marketing' },
]))

/** Lens b fell since spring because its evidence is two years old; two notes were placed by three people. */
const fell = after(
  ...standing([
    ...STAGE_THREE.map(([id, stage, change]) => [id, stage, { ...change, observedOn: id.startsWith('b') ? '2023-11-01' : '2024-06-01' }] as const),
    ['b3', 2, { lens: lens('b'), unit: unit('marketing'), author: person('bram') }],
  ]),
  { type: 'DaySet', heldOn: '2025-11-21' },
  { type: 'RoundOpened', round, number: 2, mode: 'blind', scope: null, openedAt: NOW },
  placed('a1', 'ana', 3), placed('a1', 'bram', 3), placed('a1', 'cleo', 3), placed('b3', 'ana', 2), placed('b3', 'bram', 2), placed('b3', 'cleo', 1),
  { type: 'PlacementsRevealed', round },
  { type: 'EarlierVerdictFound', earlier },
)
const report = reportView(fell, { names: 'shown' })
const text = reportMarkdown(report, translator('en'))
const section = (heading: string) => text.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''

describe('the report carries everything', () => {
  it('[CL684] what a report is made from is the same after it went over a wire', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('[CL460] the staircase, lost steps and the leading edge', () => {
    expect(text).toContain('Held on 21 November 2025.')
    expect(section('The staircase')).toContain('| Stage 3, Three | held then, not now | 1 of 3 |')
    expect(section('The staircase')).toContain('| **Stage 2, Two** | **holds** | **2 of 3** |')
  })

  it('[CL461] what moved since the earlier session, with causes and the notes behind them', () => {
    const since = section('Since 20 November 2025')
    expect(since).toContain('**Fallen back from 3 to 2: it lost Lens b (its evidence has grown old).**')
    expect(since).toContain('- Lens b at stage 3: its evidence has grown old\n  - Note b1\n  - Note b2')
    expect(since).toContain('Compared with “Spring”. Its verdict was not signed off')
  })

  it('[CL462] how far to rely on it: weakest links, 500 runs, and what it rests on', () => {
    const reliance = section('How far to rely on it')
    expect(reliance).toMatch(/Confidence is (low|medium|high): /)
    expect(reliance).toMatch(/In 500 trial runs, .* \d+ % came to the same verdict \((stage \d: \d+(, )?)+\)\./)
    expect(reliance).toMatch(/- Without “Note b3” it would be stage 1\./)
  })

  it('[CL463] units by stages, lenses with where they stood, and the missing foundations with their points', () => {
    expect(section('By unit')).toContain('| Service | – | – | **33 % ✓** |')
    expect(section('By lens and stage')).toMatch(/\| Lens b .*\| 2 \| 3 ↓ \|/)
    expect(section('Missing foundations')).toMatch(/1\. \*\*Lens [bc]\*\*: Lacks 2 points/)
  })

  it('[CL464] each note says what it counts for, age included, in the report and in the table', () => {
    expect(section('Evidence')).toContain('observed on 1 June 2024). Counts 1.5 points for stage 3 in Lens a, shown by Service; the room agrees on it. It counts half of its 3 points, because it was observed 12 months ago or more.')
    expect(section('Evidence')).toContain('Does not count any more: it was observed 24 months ago or more.')
    const rows = parse<Record<string, string>>(evidenceCsv(report, translator('en')), { header: true }).data
    expect(rows.find((row) => row['Note'] === 'Note b3')).toMatchObject({ 'Lower median': '2', 'Within one stage': '3', 'Agreement A': '0.83', 'Leik consensus': '0.83' })
    expect(rows.find((row) => row['Note'] === 'Note b1')).toMatchObject({ 'What it counts for': 'Does not count any more: it was observed 24 months ago or more.', 'Agreement A': '' })
  })

  it('[CL465] how far the room agreed on the whole, in a figure with its meaning or in words', () => {
    const alpha = (...frequencies: readonly (readonly number[])[]) =>
      roomAgreement(frequencies.map((own) => ({ agreement: { placements: own.reduce((sum, one) => sum + one, 0), frequencies: own } as never }))).alpha
    expect(alpha([3, 0], [0, 3])).toBe(1)
    expect(alpha([3, 0], [2, 0])).toBeNull()
    expect(alpha([1, 0], [0, 1])).toBeNull()
    expect(section('How far the room agreed')).toMatch(/alpha \(ordinal\) is 0\.\d{3} over 2 notes: /)
    const nobody = reportMarkdown(reportView(after(...standing(STAGE_THREE)), { names: 'shown' }), translator('en'))
    expect(nobody).toContain('no note was placed by two people')
    const dutch = reportMarkdown({ ...report, language: 'nl' }, translator('nl'))
    expect(dutch).toMatch(/is 0,\d{3} over .* 0,667/)
  })

  it('[CL466] every threshold with its reason, those that differ from the usual ones first', () => {
    const strict = { ...fell, verdict: { ...fell.verdict, settings: { ...DEFAULT_SETTINGS, minContributors: 3 } } }
    const strictly = reportMarkdown(reportView(strict, { names: 'shown' }), translator('en')).split('## Thresholds in use')[1] ?? ''
    expect(strictly).toContain('1 threshold differs from the usual one')
    expect(strictly.split('\n').find((line) => line.startsWith('| People'))).toBe('| People behind a stage | **3** | 2 | One person’s view of an organisation is not the room’s. |')
    expect(strictly.indexOf('People behind a stage')).toBeLessThan(strictly.indexOf('Contested below'))
    expect(section('Thresholds in use')).toContain('| Share of lenses that a stage shows | 2/3 | 2/3 |')
    expect(section('Thresholds in use')).toMatch(/\| A higher stage proves a lower one \| yes \| yes \|/)
  })

  it('[CL467] a session on a journey with other stages is named, and that it is not compared', () => {
    const other = after(...standing([['a1', 2]], [{ type: 'SessionFramed', title: 'x', client: 'y', language: 'nl', journey: { ...sampleJourney, stages: sampleJourney.stages.slice(0, 3) } }, { type: 'UnitAdded', unit: unit('service'), name: 'Service' }, { type: 'ParticipantAdded', participant: person('ana'), name: 'Ana', unit: unit('service') }]), { type: 'EarlierVerdictFound', earlier })
    const dutch = reportMarkdown(reportView(other, { names: 'hidden' }), translator('nl'))
    expect(dutch).toContain('De stappen zijn andere, dus de twee zijn niet te vergelijken.')
    expect(dutch).not.toMatch(/\{\{|undefined|NaN/)
  })
})
