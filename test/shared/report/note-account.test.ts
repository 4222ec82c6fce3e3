import { describe, expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'
import { type AccountOf, sayNoteAccount } from '../../../shared/report/note-account.ts'
import { reasonNames } from '../../../shared/report/reasons.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { arguedWorkshop, evidenceId } from '../../kit/argued-workshop.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const t = translator('en')
const names = reasonNames({ t, stages: [], lenses: { a: 'Lens a', b: 'Lens b', c: 'Lens c' }, units: { 'unit-1': 'Service', 'unit-5': 'IT' }, people: {}, notes: {} })
const about: AccountOf = { names, settings: DEFAULT_SETTINGS, stages: 5 }

function noteAfter(index: number, ...commands: readonly SessionCommand[]): NoteView {
  const note = localClient([...arguedWorkshop(sampleJourney), ...commands]).view().notes[evidenceId(index)]
  if (note === undefined) throw new Error('Expected the note')
  return note
}
const say = (note: NoteView, more: Partial<AccountOf> = {}) => sayNoteAccount(t, note, { ...about, ...more })

describe('what a note counts for, in a sentence', () => {
  it('[VE506] points, stage, lens, unit, and whether the room agrees or it was ruled', () => {
    expect(say(noteAfter(2))).toBe('Counts 3 points for stage 2 in Lens a, shown by Service; the room agrees on it.')
    expect(say(noteAfter(9, { type: 'RuleOnEvidence', evidence: evidenceId(9), stage: 3, rationale: 'Two systems', dissent: '' }))).toBe(
      'Counts 2 points against stage 3 in Lens a, shown by IT; that was ruled.',
    )
    expect(say(noteAfter(2, { type: 'EditEvidence', evidence: [evidenceId(2)], change: { unit: null } }))).toContain('shown by no unit in particular')
  })

  it('[VE506] a symptom says what it speaks against, but for the last stage', () => {
    const symptom = noteAfter(2, { type: 'EditEvidence', evidence: [evidenceId(2)], change: { symptom: true } })
    expect(say(symptom)).toContain('As a symptom it counts as much against stage 3.')
    expect(say(symptom, { stages: 2 })).not.toContain('symptom')
  })

  it('[VE506] one that age has halved says of how many points, and after how many months', () => {
    const aged: NoteView = { ...noteAfter(2), counts: { state: 'counts', stage: 2, points: 1.5, ruled: false, aged: true } }
    expect(say(aged)).toBe(
      'Counts 1.5 points for stage 2 in Lens a, shown by Service; the room agrees on it. It counts half of its 3 points, because it was observed 12 months ago or more.',
    )
  })

  it('[VE506] one that does not count says why', () => {
    expect(say(noteAfter(0))).toBe('Set aside because it is contested: the room is scattered, from stage 2 to stage 5.')
    expect(say(noteAfter(0, { type: 'KeepNoConsensus', evidence: evidenceId(0), reason: 'So be it' }))).toBe('Set aside because the room was left without consensus, from stage 2 to stage 5.')
    expect(say(noteAfter(12))).toBe('Does not count: it has no lens.')
    expect(say(noteAfter(13))).toBe('Does not count yet: nobody has placed it.')
    expect(say(noteAfter(2, { type: 'OpenRound', mode: 'blind', scope: [evidenceId(2)] }))).toBe('Does not count yet: it waits for a blind round to be revealed.')
    expect(say({ ...noteAfter(2), counts: { state: 'too-old', stage: 2 } })).toBe('Does not count any more: it was observed 24 months ago or more.')
    expect(say(noteAfter(2), { leftOut: true })).toBe('Left out of this what if.')
  })
})
