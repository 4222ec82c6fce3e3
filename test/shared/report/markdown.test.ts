import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'
import { asId, type IterationId, type RoundId } from '../../../shared/kernel/ids.ts'
import { reportMarkdown } from '../../../shared/report/markdown.ts'
import { backlogCsv, evidenceCsv } from '../../../shared/report/tables.ts'
import type { SessionEvent } from '../../../shared/session/vocabulary.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { after, evidence, framed, give, lens, NOW, person, unit, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const placed = (note: string, who: string, stage: number): SessionEvent =>
  ({ type: 'EvidencePlaced', round, evidence: evidence(note), placer: person(who), stage })

/** A workshop with one settled note, one ruled one, a parked one, a signed verdict and a plan. */
const workshop = after(
  ...framed,
  written('n1', { text: 'One inbox', strength: 3, unit: unit('service'), author: person('ana') }),
  written('n2', { text: 'Reports | *unread*', unit: unit('marketing'), author: person('bram'), lens: lens('b') }),
  written('n3', { text: 'Ask legal' }),
  { type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW },
  ...['ana', 'bram', 'cleo'].map((who) => placed('n1', who, 2)),
  placed('n2', 'ana', 1),
  placed('n2', 'bram', 4),
  { type: 'RevealPlacements' },
  { type: 'RuleOnEvidence', evidence: evidence('n2'), stage: 2, rationale: 'No decision came of them', dissent: 'We do act' },
  { type: 'ParkEvidence', evidence: evidence('n3'), reason: 'after the holiday' },
  { type: 'SignVerdict', participant: person('ana') },
  { type: 'RecordDissent', participant: person('cleo'), words: 'I would say 3' },
  { type: 'SignOffVerdict' },
  { type: 'AddIteration', draft: { startsOn: '2026-11-23', endsOn: '2026-12-04', capacity: 10 } },
  {
    type: 'WriteMicroTransformation',
    library: null,
    iteration: null,
    draft: { title: '=Refresher', gap: { lens: lens('c'), stage: 3 }, hypothesis: 'People know', measure: '40 trained', stopRule: '', units: [unit('service')], owner: 'Ana', dueOn: null, days: 14, confidence: 0.8 },
  },
)

describe('the report as Markdown', () => {
  const text = reportMarkdown(reportView(workshop, { names: 'shown' }), translator('en'))

  it('[CL33] says the verdict, who signed it, who dissents and why', () => {
    expect(text).toContain('# Verdict for Kestrel Home')
    expect(text).toContain('**Kestrel Home holds Stage 2, Two.**')
    expect(text).toMatch(/^Signed by Ana on 1[45] November 2023 at \d\d:\d\d\.$/m)
    expect(text).toContain('- Cleo: “I would say 3”')
    expect(text).toContain('- seen otherwise by Ana, Bram')
    expect(text).toContain('- in their words: “We do act”')
    expect(text).toContain('ruled Stage 2, Two: No decision came of them')
  })

  it('[CL681] days and moments stand in words of the session’s language, in tables as other programs take them', () => {
    const iteration = { id: asId<IterationId>('i1'), startsOn: '2026-11-23', endsOn: '2026-12-04', capacity: 10 }
    const draft = { title: 'Kort', gap: null, hypothesis: '', measure: '', stopRule: '', units: [], owner: '', dueOn: null, days: 2.5, confidence: 0.8 } as const
    const planned = after(
      ...framed,
      { type: 'LanguageSet', language: 'nl' },
      { type: 'IterationAdded', iteration },
      { type: 'WriteMicroTransformation', library: null, iteration: iteration.id, draft },
    )
    const report = reportView(planned, { names: 'shown' })
    const dutch = reportMarkdown(report, translator('nl'))
    expect(dutch).toContain('### Iteratie 1, 23 november 2026 tot en met 4 december 2026')
    expect(dutch).toContain('| 1 | Kort |  |  |  | 4 december 2026 | 2,5 |')
    expect(backlogCsv(report, translator('nl'))).toContain('1,1,2026-11-23,2026-12-04,Kort')
  })

  it('[CL682] says of a micro-transformation what is expected of it and who takes part, and nothing that was left open', () => {
    expect(text).toContain('- **1** Hypothesis: People know\n- **1** Units: Service\n')
    expect(text).not.toContain('Stop rule:')
  })

  it('[RE606] says what happened to a note that was settled, each thing with its moment, the first thing first', () => {
    const when = '1[45] Nov 2023, '
    const from = text.indexOf('- what happened:')
    const lines = text.slice(from).split('\n')
    expect(lines[1]).toMatch(new RegExp(`^  - ${when}\\d\\d:\\d\\d. Round 1, blind. 2 placed it.$`))
    expect(lines[2]).toMatch(/^ {2}- 1[45] Nov 2023, \d\d:\d\d\. Ruled stage 2: No decision came of them\. Seen otherwise by Ana, Bram\. In their words: “We do act”$/)
    const hidden = reportMarkdown(reportView(workshop, { names: 'hidden' }), translator('nl'))
    expect(hidden).toContain('Anders gezien door Persoon 1, Persoon 2.')
  })

  it('[CL33] says of a note that was voted on again what the room agreed on, and from where it came', () => {
    const second = asId<RoundId>('r2')
    const again = (who: string, stage: number): SessionEvent => ({ type: 'EvidencePlaced', round: second, evidence: evidence('n1'), placer: person(who), stage })
    const voted = after(
      ...framed,
      written('n1', { text: 'One inbox' }),
      { type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW },
      placed('n1', 'ana', 1),
      placed('n1', 'bram', 4),
      { type: 'RevealPlacements' },
      { type: 'RoundOpened', round: second, number: 2, mode: 'blind', scope: [evidence('n1')], openedAt: NOW },
      again('ana', 3),
      again('bram', 3),
      { type: 'RevealPlacements' },
    )
    const said = reportMarkdown(reportView(voted, { names: 'shown' }), translator('en'))
    expect(said).toContain('## How disagreements were settled\n\n### One inbox')
    expect(said).toMatch(/- consensus round by round: \d+ ?% → 100 ?%/)
    expect(said).toContain('- agreed on Stage 3, Three in the end')
  })

  it('[CL33] has every note of the board, what is parked, and the plan', () => {
    expect(text).toContain('- One inbox (Observation, strength 3 of 3, Service, Lens a). Counts 3 points for stage 2 in Lens a, shown by Service; the room agrees on it.')
    expect(text).toContain('Reports \\| \\*unread\\*')
    expect(text).toContain('- Ask legal: after the holiday')
    expect(text).toContain('| 1 | \\=Refresher | Lens c, Stage 3, Three | 40 trained | Ana |  | 14 |')
  })

  it('[CL563] lists questions for the client, what is still parked, and what was dropped', () => {
    const { gather } = workshop
    const legal = Object.values(gather.evidence).find(({ text: words }) => words === 'Ask legal')
    if (legal === undefined) throw new Error('Expected a parked note')
    const said = (as: 'question' | 'dropped') => {
      const outcome = give(workshop, { type: 'SettleParked', parked: legal.id, as })
      return reportMarkdown(reportView(outcome.state, { names: 'shown' }), translator('en'))
    }
    expect(text).toContain('## Still parked\n\n- Ask legal: after the holiday')
    expect(said('question')).toContain('## Questions for the client\n\n- Ask legal: after the holiday')
    expect(said('dropped')).toContain('## Dropped from the parking lot\n\n- Ask legal: after the holiday')
    expect(said('question')).not.toContain('Still parked')
  })

  it('[CL34] says all of it in Dutch too, with no text left over in another language', () => {
    const dutch = reportMarkdown(reportView(workshop, { names: 'shown' }), translator('nl'))
    expect(dutch).toContain('**Kestrel Home staat op Stap 2, Two.**')
    expect(dutch).toContain('beslist op Stap 2, Two: No decision came of them')
    expect(dutch).not.toMatch(/\{\{|report\.|common\.|verdict\./)
  })

  it('[CL35] has no name in it anywhere when names are hidden', () => {
    const report = reportView(workshop, { names: 'hidden' })
    const everything = [reportMarkdown, evidenceCsv, backlogCsv].map((write) => write(report, translator('en'))).join('\n')
    expect(everything).not.toMatch(/\b(Ana|Bram|Cleo)\b/)
    expect(everything).toContain('Person 3: “I would say 3”')
  })
})

describe('the tables', () => {
  const report = reportView(workshop, { names: 'shown' })
  const read = (text: string) => parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data

  it('[CL36] has a row for every note with how it was placed', () => {
    expect(read(evidenceCsv(report, translator('en')))).toMatchObject([
      { Note: 'One inbox', Stage: '2', Standing: 'settled', 'Placed at 2': '3', Points: '3' },
      { Note: 'Reports | *unread*', Stage: '2', Standing: 'ruled', 'Placed at 1': '1', 'Placed at 4': '1', Rationale: 'No decision came of them' },
    ])
  })

  it('[CL36] has a row for every micro-transformation, cells defused', () => {
    expect(read(backlogCsv(report, translator('en')))).toMatchObject([
      { 'Micro-transformation': "'=Refresher", Lens: 'Lens c', Stage: '3', Units: 'Service', 'Person-days': '14', 'Too big': 'yes' },
    ])
  })
})
