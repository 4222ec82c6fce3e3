import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'
import { sayDeed } from '../../../shared/report/deeds.ts'
import { deedsOf } from '../../../shared/views/deeds.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { campsOf, likest, loneVoices, percentOf, reachOf, settledNotes } from '../../../shared/views/resolve-figures.ts'
import { arguedWorkshop, evidenceId, personId } from '../../kit/argued-workshop.ts'
import { draft } from '../../kit/given.ts'
import { localClient, LOCAL_SESSION } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'

const workshop = (...commands: readonly SessionCommand[]) => localClient([...arguedWorkshop(sampleJourney), ...commands])

describe('figures', () => {
  it('[UI110] a share below a threshold never reads as if it had reached it', () => {
    expect(percentOf(0.7199)).toBe(71)
    expect(percentOf(0.72)).toBe(72)
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), (percent) => percentOf(percent / 100) === percent))
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => percentOf(share) <= share * 100 + 1e-6))
  })

  it('[UI111] two camps are named by the fullest stage on either side of the empty one', () => {
    expect(campsOf([0, 2, 0, 2, 0])).toEqual({ low: 2, high: 4 })
    expect(campsOf([1, 4, 0, 0, 3])).toEqual({ low: 2, high: 5 })
    expect(campsOf([0, 3, 3, 0, 0])).toBeNull()
  })

  it('[UI111] where several empty stages part the room, the camps are the most even ones', () => {
    expect(campsOf([1, 0, 4, 0, 5])).toEqual({ low: 3, high: 5 })
  })

  it('[UI111] the reach goes from the lowest to the highest stage that anybody chose', () => {
    expect(reachOf([0, 3, 0, 1])).toEqual({ lowest: 2, highest: 4 })
    expect(reachOf([0, 0, 0])).toBeNull()
  })
})

describe('what waits no longer', () => {
  it('[RE30] what the room agreed on at once is not among the settled notes', () => {
    const { notes, shelf } = workshop().view()
    expect(settledNotes(notes, shelf)).toEqual([])
  })

  it('[RE30] notes that were ruled, parked or left without consensus are settled, each with how', () => {
    const { notes, shelf } = workshop(
      { type: 'RuleOnEvidence', evidence: evidenceId(0), stage: 2, rationale: 'No decision came of it', dissent: '' },
      { type: 'ParkEvidence', evidence: evidenceId(1), reason: '' },
      { type: 'KeepNoConsensus', evidence: evidenceId(10), reason: 'What a group is' },
    ).view()
    expect(settledNotes(notes, shelf).map(({ id, how, stage }) => ({ id, how, stage }))).toEqual([
      { id: evidenceId(0), how: 'ruled', stage: 2 },
      { id: evidenceId(10), how: 'no-consensus', stage: null },
      { id: evidenceId(1), how: 'parked', stage: null },
    ])
  })

  it('[RE30] a note that was talked about and is agreed on counts as settled by agreement', () => {
    const { notes, shelf } = workshop({ type: 'DiscussEvidence', evidence: evidenceId(2), minutes: 2 }).view()
    expect(settledNotes(notes, shelf)).toEqual([{ id: evidenceId(2), text: notes[evidenceId(2)]?.text, how: 'agreed', stage: 2 }])
  })

  it('[RE31] the one who stands two stages from the rest is named as the lone voice of the note', () => {
    const { notes } = workshop().view()
    expect(loneVoices(notes)).toEqual([{ note: evidenceId(8), text: 'Every campaign last year was broadcast only', person: personId('Hanna'), stage: 4 }])
  })

  it('[RE31] a ruling silences no one but leaves nobody to invite', () => {
    const { notes } = workshop({ type: 'RuleOnEvidence', evidence: evidenceId(8), stage: 1, rationale: 'It was', dissent: '' }).view()
    expect(loneVoices(notes)).toEqual([])
  })
})

describe('the log of a note', () => {
  it('[RE32] every round, talk and ruling stands in it, the latest first, with how many moved', () => {
    const note = evidenceId(0)
    const client = workshop(
      { type: 'DiscussEvidence', evidence: note, minutes: 3 },
      { type: 'OpenRound', mode: 'blind', scope: [note] },
      { type: 'TakeSeat', participant: personId('Noor') },
      { type: 'PlaceEvidence', evidence: [note], stage: 4 },
      { type: 'TakeSeat', participant: personId('Bram') },
      { type: 'PlaceEvidence', evidence: [note], stage: 2 },
      { type: 'RevealPlacements' },
      { type: 'RuleOnEvidence', evidence: note, stage: 2, rationale: 'It stops there', dissent: '' },
    )
    const view = client.view().notes[note]
    if (view === undefined) throw new Error('Expected the note to be there')
    expect(deedsOf(view).map(({ at: _at, ...deed }) => deed)).toEqual([
      { is: 'ruled', stage: 2, rationale: 'It stops there', elsewhere: { people: expect.any(Array) as unknown, units: [], hands: 0 }, dissent: '' },
      { is: 'round', number: 2, mode: 'blind', placed: 2, moved: [{ placer: personId('Noor'), from: 2, to: 4 }], consensus: expect.closeTo(0.585, 3) as number },
      { is: 'discussed', minutes: 3 },
      { is: 'round', number: 1, mode: 'blind', placed: 12, moved: [], consensus: expect.any(Number) as number },
    ])
  })

  it('[RE604] holds what the note said before, what was merged into it and what it is a part of, each with its moment', () => {
    const client = workshop(
      { type: 'SplitEvidence', evidence: evidenceId(10), parts: [draft('A host for each group'), draft('Three thousand customers')] },
      { type: 'RewordEvidence', evidence: evidenceId(0), text: 'Twelve reports, no decision' },
      { type: 'MergeEvidence', into: evidenceId(0), evidence: [evidenceId(1), evidenceId(3)] },
      { type: 'KeepNoConsensus', evidence: evidenceId(0), reason: 'Two countries' },
    )
    const notes = Object.values<NoteView>(client.view().notes)
    const half = notes.find(({ text }) => text === 'A host for each group')
    const note = client.view().notes[evidenceId(0)]
    if (half === undefined || note === undefined) throw new Error('Expected the notes to be there')
    const t = translator('en')
    expect(deedsOf(half).map((deed) => sayDeed(t, deed, null))).toEqual(['Split off from “The garden team hosts a group of three thousand customers”'])
    expect(deedsOf(note).map((deed) => sayDeed(t, deed, null))).toEqual([
      'Kept without consensus: Two countries.',
      '2 notes merged into it: “Legal has stopped two posts since June”, “The forum began when two agents tried it on their own”',
      'Reworded. It said: “12 care reports went to the board this year; none led to a decision”',
      'Round 1, blind. 12 placed it.',
    ])
    expect(deedsOf(note).every(({ at }) => at !== null)).toBe(true)
  })

  it('[RE605] says who moved and from where, and who disagreed with a ruling in their own words, unless names are hidden', () => {
    const moved = { is: 'round', at: 0, number: 2, mode: 'blind', placed: 3, moved: [{ placer: personId('Noor'), from: 2, to: 4 }], consensus: 0.8 } as const
    const ruled = { is: 'ruled', at: 0, stage: 2, rationale: 'It stops there', elsewhere: { people: [personId('Bram')], units: [], hands: 0 }, dissent: 'We do act' } as const
    const names = { who: ({ people }: { readonly people: readonly string[] }) => people.join(', '), placer: (placer: string) => placer }
    const t = translator('en')
    expect(sayDeed(t, moved, names)).toBe('Round 2, blind. 3 placed it. 1 moved: person-noor 2 → 4.')
    expect(sayDeed(t, moved, null)).toBe('Round 2, blind. 3 placed it. 1 moved.')
    expect(sayDeed(t, ruled, names)).toBe('Ruled stage 2: It stops there. Seen otherwise by person-bram. In their words: “We do act”')
    expect(sayDeed(t, ruled, null)).toBe('Ruled stage 2: It stops there. 1 person saw it otherwise. In their words: “We do act”')
  })
})

describe('looking for duplicates', () => {
  it('[RE33] every word of the search must be in the note, and the likest notes come first', async () => {
    const client = workshop()
    await client.command(sessionChannel(LOCAL_SESSION), {
      type: 'WriteEvidence',
      notes: [{ text: 'Care reports went to the board', kind: 'metric', strength: 2, stance: 'supports', symptom: false, unit: null, lens: null, author: null, observedOn: null }],
    })
    const { notes } = client.view()
    const note = notes[evidenceId(0)]
    if (note === undefined) throw new Error('Expected the note to be there')
    expect(likest(notes, note, '')[0]?.text).toBe('Care reports went to the board')
    expect(likest(notes, note, 'FORUM two').map(({ text }) => text)).toEqual(['The forum began when two agents tried it on their own'])
    expect(likest(notes, note, '').some(({ id }) => id === note.id)).toBe(false)
  })
})
