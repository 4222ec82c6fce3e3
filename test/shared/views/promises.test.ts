import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type EvidenceId, type ParticipantId, type RoundId } from '../../../shared/kernel/ids.ts'
import { type Anonymity, ANONYMITIES, strictest } from '../../../shared/session/promises.ts'
import { replaySession, initialSession } from '../../../shared/session/session.ts'
import type { SessionEvent, SessionState } from '../../../shared/session/vocabulary.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { pastOf } from '../../../shared/views/past-view.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { after, evidence, facilitator, framed, give, NOW, person, unit, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const NOTES = ['n1', 'n2'].map(evidence)
const CROWD = ['ana', 'bram', 'cleo', 'dirk', 'eva', 'faye', 'gijs', 'hans'].map(person)
const added: readonly SessionEvent[] = CROWD.slice(3).map((participant, index) => ({
  type: 'ParticipantAdded', participant, name: `Mx ${participant}`, unit: unit(index < 3 ? 'service' : 'marketing'),
}))

type Step =
  | { readonly is: 'place'; readonly who: ParticipantId; readonly note: EvidenceId; readonly stage: number }
  | { readonly is: 'withdraw'; readonly who: ParticipantId; readonly note: EvidenceId }
  | { readonly is: 'promise'; readonly anonymity: Anonymity }
  | { readonly is: 'undo' }

const who = fc.constantFrom(...CROWD)
const note = fc.constantFrom(...NOTES)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('place' as const), who, note, stage: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('withdraw' as const), who, note }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('promise' as const), anonymity: fc.constantFrom(...ANONYMITIES) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('undo' as const) }) },
)
const story = fc.record({ first: fc.constantFrom(...ANONYMITIES), steps: fc.array(step, { minLength: 6, maxLength: 30 }), names: fc.boolean() })

/** A model beside the session: what each placement was promised since it was given, kept as sets instead of indexes. */
type Promised = ReadonlyMap<string, readonly Anonymity[]>

function told({ first, steps }: { readonly first: Anonymity; readonly steps: readonly Step[] }): { readonly session: SessionState; readonly promised: Promised } {
  let session = after(...framed, ...added, written('n1'), written('n2'), {
    type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW, ...(first === 'named' ? {} : { anonymity: first }),
  })
  const pasts: { readonly depth: number; readonly promised: Promised; readonly now: Anonymity }[] = []
  let [promised, now]: [Promised, Anonymity] = [new Map(), first]
  for (const one of steps) {
    const before = session
    const [promisedBefore, nowBefore] = [promised, now]
    if (one.is === 'undo') {
      const last = pasts.at(-1)
      session = give(session, { type: 'Undo' }).state
      if (session === before || last === undefined) continue
      pasts.pop()
      promised = last.promised
      now = last.now
      continue
    }
    if (one.is === 'promise') {
      session = give(session, { type: 'ChangePromise', anonymity: one.anonymity }).state
      now = one.anonymity
      promised = new Map([...promised].map(([key, since]) => [key, [...since, one.anonymity]]))
    } else {
      const seated = give(session, { type: 'TakeSeat', participant: one.who }).state
      const outcome = give(seated, one.is === 'place' ? { type: 'PlaceEvidence', evidence: [one.note], stage: one.stage } : { type: 'WithdrawPlacement', evidence: [one.note] })
      session = outcome.state
      if (outcome.ok && outcome.events.length > 0) promised = new Map([...promised, [`${one.note} ${one.who}`, [now]]])
    }
    if (session.history.done.length > before.history.done.length) pasts.push({ depth: before.history.done.length, promised: promisedBefore, now: nowBefore })
  }
  return { session, promised }
}

function namedIn(notes: readonly NoteView[]): readonly string[] {
  const inNotes = (one: NoteView) => [one.placements ?? {}, ...one.rounds.map(({ placements }) => placements)].flatMap((placements) => Object.keys(placements).map((placer) => `${one.id} ${placer}`))
  return notes.flatMap(inNotes).filter((key) => CROWD.some((one) => key.endsWith(` ${one}`)))
}

describe('what a round promised', () => {
  it('[VI580] holds in every view, however the promise was loosened, tightened and taken back', () => {
    fc.assert(
      fc.property(story, (tale) => {
        const { session, promised } = told(tale)
        const shown = give(session, { type: 'RevealPlacements' })
        if (!shown.ok) return
        const ruled = NOTES.reduce((state, id) => give(state, { type: 'RuleOnEvidence', evidence: id, stage: 3, rationale: 'so', dissent: '' }).state, shown.state)
        const facilitated = createFacilitatorView()(ruled)
        const spotlit = createAudienceView()(give(shown.state, { type: 'GoToPhase', phase: 'resolve' }).state).spotlight
        const names = [
          ...namedIn(Object.values<NoteView>(facilitated.notes)),
          ...namedIn(reportView(ruled, { names: 'shown' }).notes),
          ...Object.values<NoteView>(facilitated.notes).flatMap((one) => (one.ruling?.dissenters ?? []).map((placer) => `${one.id} ${placer}`)),
          ...Object.keys(spotlit?.placements ?? {}).filter((placer) => CROWD.some((one) => one === placer)).map((placer) => `${spotlit?.note} ${placer}`),
        ]
        for (const name of names) expect(strictest(promised.get(name) ?? []), name).toBe('named')
      }),
      { numRuns: 150 },
    )
  })

  it('[VI580] leaves no trace of who is who among those who were promised the same', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...NOTES), ({ first, steps }, id) => {
        const { session, promised } = told({ first, steps })
        const shown = give(session, { type: 'RevealPlacements' })
        if (!shown.ok) return
        const placements = shown.state.place.rounds[0]?.placements[id] ?? {}
        const veiled = Object.keys(placements).filter((placer) => strictest(promised.get(`${id} ${placer}`) ?? []) === 'anonymous')
        const rotated = Object.fromEntries(veiled.map((placer, index) => [placer, placements[veiled[(index + 1) % veiled.length] ?? placer] ?? 1]))
        const other: SessionState = {
          ...shown.state,
          place: { ...shown.state.place, rounds: shown.state.place.rounds.map((one) => ({ ...one, placements: { ...one.placements, ...(one.placements[id] === undefined ? {} : { [id]: { ...placements, ...rotated } }) } })) },
        }
        expect(createFacilitatorView()(other)).toEqual(createFacilitatorView()(shown.state))
        expect(createAudienceView()(other)).toEqual(createAudienceView()(shown.state))
        expect(reportView(other, { names: 'shown' })).toEqual(reportView(shown.state, { names: 'shown' }))
      }),
      { numRuns: 40 },
    )
  })

  it('[VI580] names nobody with a placement in the log of a round that ever promised more than names', () => {
    const commands = [
      ['TakeSeat', { type: 'SeatTaken', participant: person('ana') }],
      ['PlaceEvidence', { type: 'EvidencePlaced', round, evidence: evidence('n1'), placer: person('ana'), stage: 3 }],
      ['ChangePromise', { type: 'PromiseChanged', round, anonymity: 'anonymous' }],
    ] as const satisfies readonly (readonly [string, SessionEvent])[]
    const opening: readonly SessionEvent[] = [...framed, written('n1'), { type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW }]
    const facts = [...opening.map((event) => ['Open', event] as const), ...commands].map(([command, event], index) => ({
      event, command, cid: `c${index}`, mode: 'do' as const, at: NOW, by: facilitator,
    }))
    const whoDid = (upTo: number) => {
      const { changes } = pastOf(facts.slice(0, upTo), replaySession(initialSession, facts.slice(0, upTo))).view
      return changes.filter(({ command }) => command === 'PlaceEvidence' || command === 'TakeSeat').map((change) => change.person)
    }
    expect(whoDid(facts.length - 1)).toEqual(['ana', 'ana'])
    expect(whoDid(facts.length)).toEqual(['ana', null])
  })
})
