import { describe, expect, it } from 'vitest'
import { asId, type IterationId, type MicroTransformationId, type MomentId, type ParkedId, type RoundId } from '../../../shared/kernel/ids.ts'
import type { MicroTransformationDraft } from '../../../shared/session/backlog.ts'
import { PASSED_BY } from '../../../shared/session/passed-by.ts'
import { initialSession, replaySession } from '../../../shared/session/session.ts'
import { isKnownEvent, type SessionCommand, type SessionEvent, type SessionFact, type SessionState } from '../../../shared/session/vocabulary.ts'
import { draft, evidence, framed, give, NOW, person, unit, written } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { substance } from '../../kit/substance.ts'

const item = (title: string): MicroTransformationDraft => ({
  title, gap: null, hypothesis: '', measure: '', stopRule: '', units: [], owner: '', dueOn: null, days: 3, confidence: 1,
})
const task = asId<MicroTransformationId>('t1')
const iteration = asId<IterationId>('i1')
const box = { startsOn: '2026-11-23', endsOn: '2026-12-04', capacity: 10 }

type Step = SessionCommand | SessionEvent
type Case<Type> = { readonly on: readonly Step[]; readonly command: Extract<SessionCommand, { readonly type: Type }> }

const noted: readonly Step[] = [...framed, written('n1'), written('n2')]
const openRound: readonly Step[] = [...noted, { type: 'RoundOpened', round: asId<RoundId>('r1'), number: 1, mode: 'open', scope: null, openedAt: NOW }]
const placed: readonly Step[] = [...openRound, { type: 'PlaceEvidence', evidence: [evidence('n1'), evidence('n2')], stage: 2 }]
const blind: readonly Step[] = [
  ...noted,
  { type: 'RoundOpened', round: asId<RoundId>('r1'), number: 1, mode: 'blind', scope: null, openedAt: NOW },
  { type: 'TakeSeat', participant: person('ana') },
  { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 },
]
const ruled: readonly Step[] = [...placed, { type: 'RuleOnEvidence', evidence: evidence('n1'), stage: 1, rationale: 'because', dissent: 'no' }]
const signed: readonly Step[] = [...placed, { type: 'SignVerdict', participant: person('ana') }]
const planned: readonly Step[] = [
  ...placed,
  { type: 'IterationAdded', iteration: { id: iteration, ...box } },
  { type: 'WriteMicroTransformation', draft: item('one'), library: null, iteration },
]

const moment = asId<MomentId>('m1')
const thought = asId<ParkedId>('k1')
const parked: readonly Step[] = [...placed, { type: 'ThoughtParked', thought: { id: thought, text: 'Ask legal', at: NOW } }]

/** Every command that changes a session, with a session in which it does; `passed-by` for those that undo does not touch. */
const CASES: { readonly [Type in SessionCommand['type']]: Case<Type> | 'passed-by' } = {
  FrameSession: 'passed-by',
  SetTitle: { on: framed, command: { type: 'SetTitle', title: 'Autumn' } },
  SetClient: { on: framed, command: { type: 'SetClient', client: 'Other' } },
  SetLanguage: { on: framed, command: { type: 'SetLanguage', language: 'nl' } },
  ChooseJourney: { on: ruled, command: { type: 'ChooseJourney', journey: { ...sampleJourney, stages: sampleJourney.stages.slice(0, 2), lenses: sampleJourney.lenses.slice(1) } } },
  SetMinutes: { on: framed, command: { type: 'SetMinutes', phase: 'place', minutes: 99 } },
  SetDay: { on: framed, command: { type: 'SetDay', heldOn: '2026-03-12' } },
  AddUnit: { on: framed, command: { type: 'AddUnit', name: 'Sales' } },
  RenameUnit: { on: framed, command: { type: 'RenameUnit', unit: unit('service'), name: 'Care' } },
  RemoveUnit: { on: [...framed, { type: 'RemoveParticipant', participant: person('ana') }], command: { type: 'RemoveUnit', unit: unit('service') } },
  RestoreUnit: {
    on: [...framed, { type: 'RemoveParticipant', participant: person('ana') }, { type: 'RemoveUnit', unit: unit('service') }],
    command: { type: 'RestoreUnit', unit: unit('service') },
  },
  AddParticipants: { on: framed, command: { type: 'AddParticipants', people: [{ name: 'Dirk', unit: 'IT' }, { name: 'Eva', unit: null }] } },
  EditParticipant: { on: framed, command: { type: 'EditParticipant', participant: person('ana'), name: 'Anna', unit: unit('marketing') } },
  RemoveParticipant: { on: framed, command: { type: 'RemoveParticipant', participant: person('ana') } },
  RestoreParticipant: { on: [...framed, { type: 'RemoveParticipant', participant: person('ana') }], command: { type: 'RestoreParticipant', participant: person('ana') } },
  GoToPhase: 'passed-by',
  StartClock: 'passed-by',
  PauseClock: 'passed-by',
  ResumeClock: 'passed-by',
  AddMinutes: 'passed-by',
  StopClock: 'passed-by',
  StartBreak: 'passed-by',
  SetBreak: { on: [...framed, { type: 'SetBreak', after: 'place', minutes: 10 }], command: { type: 'SetBreak', after: 'place', minutes: 0 } },
  PlanStart: { on: framed, command: { type: 'PlanStart', startsAt: '09:30' } },
  StartAgenda: 'passed-by',
  AllowParticipants: 'passed-by',
  WriteEvidence: { on: framed, command: { type: 'WriteEvidence', notes: [draft('a'), draft('b')] } },
  EditEvidence: { on: noted, command: { type: 'EditEvidence', evidence: [evidence('n1'), evidence('n2')], change: { kind: 'quote', unit: unit('service'), strength: 3 } } },
  HideEvidence: { on: placed, command: { type: 'HideEvidence', evidence: [evidence('n1')], reason: 'names a customer' } },
  BinEvidence: { on: placed, command: { type: 'BinEvidence', evidence: [evidence('n1')] } },
  ReturnEvidence: { on: [...placed, { type: 'BinEvidence', evidence: [evidence('n1')] }], command: { type: 'ReturnEvidence', evidence: [evidence('n1')] } },
  OpenRound: { on: noted, command: { type: 'OpenRound', mode: 'open', scope: null } },
  DiscardRound: { on: placed, command: { type: 'DiscardRound' } },
  TakeSeat: 'passed-by',
  PassOver: 'passed-by',
  SayReady: { on: blind, command: { type: 'SayReady', participant: person('ana'), ready: true } },
  ChangePromise: { on: blind, command: { type: 'ChangePromise', anonymity: 'anonymous' } },
  LeaveSeat: 'passed-by',
  PlaceEvidence: { on: placed, command: { type: 'PlaceEvidence', evidence: [evidence('n1'), evidence('n2')], stage: 3 } },
  WithdrawPlacement: { on: placed, command: { type: 'WithdrawPlacement', evidence: [evidence('n1')] } },
  RevealPlacements: { on: blind, command: { type: 'RevealPlacements' } },
  CountHands: { on: placed, command: { type: 'CountHands', evidence: evidence('n1'), counts: [0, 2, 5] } },
  PlaceForUnit: { on: placed, command: { type: 'PlaceForUnit', evidence: evidence('n1'), unit: unit('service'), stage: 4 } },
  DiscussEvidence: { on: placed, command: { type: 'DiscussEvidence', evidence: evidence('n1'), minutes: 2 } },
  RuleOnEvidence: { on: ruled, command: { type: 'RuleOnEvidence', evidence: evidence('n1'), stage: 3, rationale: 'after all', dissent: '' } },
  NoteDisagreement: { on: placed, command: { type: 'NoteDisagreement', evidence: evidence('n1'), note: draft('They disagree'), stage: 2, rationale: 'because' } },
  WithdrawRuling: { on: ruled, command: { type: 'WithdrawRuling', evidence: evidence('n1') } },
  KeepNoConsensus: { on: ruled, command: { type: 'KeepNoConsensus', evidence: evidence('n1'), reason: 'so be it' } },
  SplitEvidence: { on: ruled, command: { type: 'SplitEvidence', evidence: evidence('n1'), parts: [draft('left'), draft('right')] } },
  MergeEvidence: { on: ruled, command: { type: 'MergeEvidence', into: evidence('n2'), evidence: [evidence('n1')] } },
  RewordEvidence: { on: ruled, command: { type: 'RewordEvidence', evidence: evidence('n1'), text: 'Said more sharply' } },
  ParkEvidence: { on: ruled, command: { type: 'ParkEvidence', evidence: evidence('n1'), reason: 'later' } },
  SignVerdict: { on: signed, command: { type: 'SignVerdict', participant: person('bram') } },
  WithdrawSignature: { on: signed, command: { type: 'WithdrawSignature', participant: person('ana') } },
  RecordDissent: { on: [...signed, { type: 'RecordDissent', participant: person('cleo'), words: 'no' }], command: { type: 'RecordDissent', participant: person('cleo'), words: 'still no' } },
  ChangeSettings: { on: placed, command: { type: 'ChangeSettings', change: { contestedBelow: 0.6, coverage: { n: 3, d: 4 }, impliedCredit: false } } },
  SignOffVerdict: { on: signed, command: { type: 'SignOffVerdict' } },
  ReopenVerdict: { on: [...signed, { type: 'SignOffVerdict' }], command: { type: 'ReopenVerdict' } },
  CompareWith: { on: placed, command: { type: 'CompareWith', session: null } },
  WriteMicroTransformation: { on: planned, command: { type: 'WriteMicroTransformation', draft: item('two'), library: null, iteration: null } },
  EditMicroTransformation: { on: [...planned, writtenTask()], command: { type: 'EditMicroTransformation', item: task, change: { owner: 'Ana', days: 5 } } },
  MoveMicroTransformation: { on: [...planned, writtenTask()], command: { type: 'MoveMicroTransformation', item: task, iteration, before: null } },
  SplitMicroTransformation: { on: [...planned, writtenTask()], command: { type: 'SplitMicroTransformation', item: task, parts: [item('x'), item('y')] } },
  BinMicroTransformation: { on: [...planned, writtenTask()], command: { type: 'BinMicroTransformation', item: task } },
  ReturnMicroTransformation: { on: [...planned, writtenTask(), { type: 'BinMicroTransformation', item: task }], command: { type: 'ReturnMicroTransformation', item: task } },
  AddIteration: { on: planned, command: { type: 'AddIteration', draft: box } },
  EditIteration: { on: planned, command: { type: 'EditIteration', iteration, change: { capacity: 4 } } },
  RemoveIteration: { on: planned, command: { type: 'RemoveIteration', iteration } },
  ParkThought: { on: placed, command: { type: 'ParkThought', text: 'Ask legal' } },
  RewordThought: { on: parked, command: { type: 'RewordThought', thought, text: 'Ask legal and privacy' } },
  SettleParked: { on: parked, command: { type: 'SettleParked', parked: thought, as: 'micro-transformation' } },
  ParkAgain: { on: [...parked, { type: 'SettleParked', parked: thought, as: 'dropped' }], command: { type: 'ParkAgain', parked: thought } },
  CloseSession: { on: placed, command: { type: 'CloseSession' } },
  ReopenSession: { on: [...placed, { type: 'CloseSession' }], command: { type: 'ReopenSession' } },
  NoteExport: 'passed-by',
  NameMoment: 'passed-by',
  ForgetMoment: 'passed-by',
  GoBackTo: {
    on: [...placed, { type: 'MomentNamed', moment: { id: moment, name: 'Before', at: NOW, after: null } }],
    command: { type: 'GoBackTo', moment },
  },
  RevertChange: { on: [...noted, { type: 'SetTitle', title: 'x' }, { type: 'SetClient', client: 'y' }], command: { type: 'RevertChange', change: `c${noted.length}` } },
  Undo: 'passed-by',
  Redo: 'passed-by',
}

function writtenTask(): SessionEvent {
  return { type: 'MicroTransformationWritten', item: { id: task, ...item('one'), iteration: null, order: 'z', library: null, fate: 'live' } }
}

/** Ids that are the same whenever the same steps are taken, so that two tellings of one story can be compared. */
function idsOf(step: number): () => string {
  let made = 0
  return () => `new-${step}-${(made += 1)}`
}

/** The session as a program that starts anew reads it from the facts of these steps. */
function restarted(steps: readonly Step[]): SessionState {
  const facts: SessionFact[] = []
  steps.reduce<SessionState>((state, step, index) => {
    const outcome = isKnownEvent(step.type) ? { events: [step as SessionEvent] } : give(state, step as SessionCommand, undefined, undefined, idsOf(index))
    if (!('events' in outcome)) throw new Error(`Expected ${step.type} to be accepted, but it was refused: ${outcome.refusal}`)
    const mode = step.type === 'Undo' ? 'undo' : step.type === 'Redo' ? 'redo' : 'do'
    const made = outcome.events.map((event) => ({ event, cid: `c${index}`, command: step.type, mode }) as const)
    facts.push(...made)
    return replaySession(state, made)
  }, initialSession)
  return replaySession(initialSession, JSON.parse(JSON.stringify(facts)) as readonly SessionFact[])
}

describe('each command', () => {
  for (const [type, one] of Object.entries(CASES)) {
    if (typeof one === 'string') continue
    it(`[HI1] ${type} is taken back by one undo and brought back by one redo, after a restart too`, () => {
      const before = substance(restarted(one.on))
      const done = substance(restarted([...one.on, one.command]))
      expect(done).not.toEqual(before)
      expect(substance(restarted([...one.on, one.command, { type: 'Undo' }]))).toEqual(before)
      expect(substance(restarted([...one.on, one.command, { type: 'Undo' }, { type: 'Redo' }]))).toEqual(done)
    })
  }
})

it('[HI680] the log never says of what undo passes by that it was taken back', () => {
  const passed = Object.entries(CASES).flatMap(([type, one]) => (one === 'passed-by' ? [type] : []))
  expect([...PASSED_BY].sort()).toEqual(passed.sort())
})
