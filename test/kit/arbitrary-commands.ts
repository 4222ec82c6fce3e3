import fc from 'fast-check'
import { asId, type IterationId, type MicroTransformationId, type MomentId, type ParkedId } from '../../shared/kernel/ids.ts'
import type { MicroTransformationDraft } from '../../shared/session/backlog.ts'
import { OUTCOMES } from '../../shared/session/parking.ts'
import { ANONYMITIES } from '../../shared/session/promises.ts'
import { PHASES } from '../../shared/session/phase.ts'
import type { SessionCommand, SessionState } from '../../shared/session/vocabulary.ts'
import { draft, evidence, person, unit } from './given.ts'
import { mappingTo, otherJourney } from './other-journeys.ts'

/** A command that may make sense or not, chosen by numbers, so that it can name what is there at that moment. */
export type Wish = { readonly kind: number; readonly one: number; readonly two: number; readonly stage: number }

export const wishes = (most: number) =>
  fc.array(fc.record({ kind: fc.nat(999), one: fc.nat(20), two: fc.nat(20), stage: fc.integer({ min: 1, max: 5 }) }), { maxLength: most })

const item = (days: number): MicroTransformationDraft => ({
  title: `Change ${days}`, gap: null, hypothesis: '', measure: '', stopRule: '', units: [], owner: '', dueOn: null, days, confidence: 1,
})

/** The command that a wish comes to in this session. */
export function commandOf({ kind, one, two, stage }: Wish, session: SessionState): SessionCommand {
  const pick = (record: object, at: number) => Object.keys(record)[at % Math.max(1, Object.keys(record).length)] ?? 'none'
  const note = evidence(pick(session.gather.evidence, one))
  const other = evidence(pick(session.gather.evidence, two))
  const who = person(pick(session.frame.participants, one))
  const where = unit(pick(session.frame.units, two))
  const task = asId<MicroTransformationId>(pick(session.backlog.items, one))
  const thing = asId<ParkedId>(pick(session.parking.thoughts, one))
  const iteration = asId<IterationId>(pick(session.backlog.iterations, two))
  const commands: readonly SessionCommand[] = [
    { type: 'WriteEvidence', notes: [draft(`note ${one}`), draft(`note ${two}`)] },
    { type: 'EditEvidence', evidence: [note, other], change: { kind: 'metric', unit: where } },
    { type: 'BinEvidence', evidence: [note] },
    { type: 'ReturnEvidence', evidence: [note, other] },
    { type: 'HideEvidence', evidence: [note], reason: 'names a customer' },
    { type: 'OpenRound', mode: one % 2 === 0 ? 'blind' : 'open', scope: two % 3 === 0 ? [note] : null, anonymity: ANONYMITIES[stage % 3] ?? 'named' },
    { type: 'DiscardRound' },
    { type: 'TakeSeat', participant: who },
    { type: 'LeaveSeat' },
    { type: 'PlaceEvidence', evidence: [note], stage },
    { type: 'PlaceEvidence', evidence: [note, other], stage },
    { type: 'WithdrawPlacement', evidence: [note] },
    { type: 'RevealPlacements' },
    { type: 'RevealPlacements', evidence: [note] },
    { type: 'PassOver', participant: who },
    { type: 'SayReady', participant: who, ready: two % 3 > 0 },
    { type: 'ChangePromise', anonymity: ANONYMITIES[two % 3] ?? 'named' },
    { type: 'CountHands', evidence: note, counts: [one % 3, two % 4, stage % 2] },
    { type: 'CountHands', evidence: other, counts: [] },
    { type: 'PlaceForUnit', evidence: note, unit: where, stage: two % 5 === 0 ? null : stage },
    { type: 'RuleOnEvidence', evidence: note, stage, rationale: 'because', dissent: '' },
    { type: 'NoteDisagreement', evidence: note, note: draft(`they disagree ${one}`), stage, rationale: 'because' },
    { type: 'WithdrawRuling', evidence: note },
    { type: 'KeepNoConsensus', evidence: note, reason: 'so be it' },
    { type: 'SplitEvidence', evidence: note, parts: [draft('left'), draft('right')] },
    { type: 'MergeEvidence', into: note, evidence: [other] },
    { type: 'RewordEvidence', evidence: note, text: `said again ${one}` },
    { type: 'ParkEvidence', evidence: note, reason: 'later' },
    { type: 'DiscussEvidence', evidence: note, minutes: 2 },
    { type: 'AddParticipants', people: [{ name: `Person ${one}`, unit: `Unit ${two % 3}` }] },
    { type: 'RemoveParticipant', participant: who },
    { type: 'RestoreParticipant', participant: who },
    { type: 'RenameUnit', unit: where, name: `Unit ${one} renamed` },
    { type: 'SetMinutes', phase: 'place', minutes: one + 1 },
    { type: 'GoToPhase', phase: PHASES[one % PHASES.length] ?? 'frame' },
    { type: 'SignVerdict', participant: who },
    { type: 'SignOffVerdict' },
    { type: 'ChangeSettings', change: { contestedBelow: 0.4 + one / 50, minContributors: 1 + (two % 3) } },
    { type: 'WriteMicroTransformation', draft: item(one + 1), library: null, iteration: two % 2 === 0 ? null : iteration },
    { type: 'MoveMicroTransformation', item: task, iteration: one % 2 === 0 ? null : iteration, before: null },
    { type: 'SplitMicroTransformation', item: task, parts: [item(1), item(2)] },
    { type: 'AddIteration', draft: { startsOn: '2026-11-23', endsOn: '2026-12-04', capacity: one } },
    { type: 'RemoveIteration', iteration },
    { type: 'SetBreak', after: PHASES[one % PHASES.length] ?? 'frame', minutes: two },
    { type: 'AllowParticipants', doing: one % 2 === 0 ? 'write' : 'place', allowed: [true, false, null][two % 3] ?? null },
    { type: 'ParkThought', text: `thought ${one}` },
    { type: 'SettleParked', parked: thing, as: OUTCOMES[two % OUTCOMES.length] ?? 'note' },
    { type: 'SettleParked', parked: note, as: OUTCOMES[two % OUTCOMES.length] ?? 'note' },
    { type: 'ParkAgain', parked: two % 2 === 0 ? thing : note },
    { type: 'NameMoment', name: `moment ${one}` },
    { type: 'GoBackTo', moment: asId<MomentId>(pick(session.moments, one)) },
    { type: 'RevertChange', change: session.history.done[two % Math.max(1, session.history.done.length)]?.origin ?? 'none' },
    { type: 'ChooseJourney', journey: otherJourney(one, two) },
    { type: 'ChooseJourney', journey: otherJourney(two, one), mapping: mappingTo(otherJourney(two, one), session, one) },
  ]
  return commands[kind % commands.length] as SessionCommand
}
