import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSoundEvent } from '../../../shared/contract/schemas/session-events.ts'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { currentRound, hides } from '../../../shared/session/place.ts'
import { purged, retold, textsThatName } from '../../../shared/session/retold.ts'
import { initialSession, replaySession } from '../../../shared/session/session.ts'
import { strikerOf } from '../../../shared/session/struck.ts'
import type { SessionEvent, SessionState } from '../../../shared/session/vocabulary.ts'
import { createFacilitatorView, type FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { arguedWorkshop } from '../../kit/argued-workshop.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, draft, evidence, facilitator, framed, give, givenState, NOW, person, unit, written } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const told = (events: readonly SessionEvent[]): SessionState =>
  replaySession(initialSession, events.map((event, index) => ({ event, cid: `told-${index}`, command: 'Told', mode: 'do' })))

const lived = (list: Parameters<typeof commandOf>[0][], start: readonly SessionEvent[] = framed): SessionState => {
  let state = after(...start, written('n1'), written('n2'))
  for (const wish of list) state = give(state, commandOf(wish, state)).state
  return state
}

const holdsHidden = ({ place }: SessionState): boolean => {
  const round = currentRound(place)
  return round !== null && (Object.keys({ ...round.placements, ...round.hands }) as EvidenceId[]).some((id) => hides(round, id))
}

/** What everybody sees of a session besides whose turn it is and what can be taken back. */
const shown = ({ history: _history, round, people, ...rest }: FacilitatorView) => ({
  ...rest,
  round: round === null ? null : { ...round, seat: null, ready: 0, next: null },
  people: Object.values(people).map((one) => ({ ...one, ready: false })),
})

const argued = (): SessionState =>
  after(
    ...arguedWorkshop(sampleJourney),
    { type: 'RuleOnEvidence', evidence: evidence('note-1'), stage: 2, rationale: 'As Noor said', dissent: 'Hanna and Bramble see it otherwise' },
    { type: 'SignVerdict', participant: person('person-noor') },
    { type: 'SignVerdict', participant: person('person-rosa') },
    { type: 'RecordDissent', participant: person('person-dev'), words: 'Too low, says Dev' },
    { type: 'SignOffVerdict' },
    { type: 'CloseSession' },
  )

describe('a session that is told anew', () => {
  it('[CL620] is what it was, in as few facts as there are things to say, each of them sound', () =>
    fc.assert(
      fc.property(wishes(40), (list) => {
        const before = lived(list)
        fc.pre(!holdsHidden(before))
        const events = retold(before)
        expect(events.filter((event) => !isSoundEvent(event))).toEqual([])
        const again = told(events)
        expect(shown(createFacilitatorView()(again))).toEqual(shown(createFacilitatorView()(before)))
        expect(retold(again)).toEqual(events)
      }),
      { numRuns: 120 },
    ))

  it('[CL621] names nobody in a placement that was given under a promise, nor anybody’s words of a later round that took its place', () => {
    const before = after(
      ...framed, written('n1'), written('n2'),
      { type: 'OpenRound', mode: 'blind', scope: null, anonymity: 'anonymous' },
      ...(['ana', 'bram', 'cleo'] as const).flatMap((who, index) => [
        { type: 'TakeSeat', participant: person(who) } as const, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: index + 1 } as const,
      ]),
      { type: 'RevealPlacements' },
      { type: 'OpenRound', mode: 'blind', scope: [evidence('n1')], anonymity: 'anonymous' },
      { type: 'TakeSeat', participant: person('ana') }, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 5 },
      { type: 'RevealPlacements' },
    )
    const events = retold(before)
    expect(JSON.stringify(events.filter(({ type }) => !type.startsWith('Participant')))).not.toMatch(/ana|bram|cleo/)
    const again = told(events)
    const words = (state: SessionState) => createFacilitatorView()(state).notes[evidence('n1')]?.agreement?.frequencies
    expect(words(before)).toEqual([0, 1, 1, 0, 1])
    expect(words(again)).toEqual([0, 1, 1, 0, 1])
    const spoken = give(again, { type: 'CountHands', evidence: evidence('n1'), counts: [0, 3, 0, 0, 0] })
    expect(words(give(spoken.state, { type: 'Undo' }).state)).toEqual([0, 1, 1, 0, 1])
    const revoted = after(...events, { type: 'OpenRound', mode: 'blind', scope: [evidence('n1')] }, { type: 'TakeSeat', participant: person('bram') }, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 4 }, { type: 'RevealPlacements' })
    expect(words(revoted)).toEqual([0, 0, 0, 1, 0])
  })
})

/** Rounds after each other, each with its promise and with who placed which note where; now and then one note goes into another. */
const revotes = fc.array(
  fc.record({
    anonymity: fc.constantFrom('named', 'unit', 'anonymous'),
    placed: fc.array(fc.tuple(fc.constantFrom('ana', 'bram', 'cleo', 'd', 'e', 'f'), fc.constantFrom('n1', 'n2'), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
    unit: fc.option(fc.tuple(fc.constantFrom('service', 'marketing'), fc.integer({ min: 1, max: 5 }))),
    merges: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

const voted = (rounds: typeof revotes extends fc.Arbitrary<infer T> ? T : never): SessionState => {
  const crowd = ['d', 'e', 'f'].map((id) => ({ type: 'ParticipantAdded', participant: person(id), name: `Mx ${id}`, unit: unit('service') }) as const)
  let state = after(...framed, ...crowd, written('n1'), written('n2'))
  const tell = (command: Parameters<typeof give>[1]) => {
    state = give(state, command).state
  }
  for (const { anonymity, placed, unit: spoken, merges } of rounds) {
    tell({ type: 'OpenRound', mode: 'blind', scope: null, anonymity })
    for (const [who, note, stage] of placed) {
      tell({ type: 'TakeSeat', participant: person(who) })
      tell({ type: 'PlaceEvidence', evidence: [evidence(note)], stage })
    }
    tell(placed.length === 0 ? { type: 'DiscardRound' } : { type: 'RevealPlacements' })
    if (spoken !== null) tell({ type: 'PlaceForUnit', evidence: evidence('n1'), unit: unit(spoken[0]), stage: spoken[1] })
    if (merges) tell({ type: 'MergeEvidence', into: evidence('n1'), evidence: [evidence('n2')] })
  }
  return state
}

const spreads = (state: SessionState) => Object.values(createFacilitatorView()(state).notes).map(({ id, agreement, stage, rounds }) => [id, agreement, stage, rounds.map(({ consensus }) => consensus)])

describe('a re-vote in a session that is told anew', () => {
  it('[CL621] [CL622] counts as it did, whoever was promised what, also for a note that holds another', () =>
    fc.assert(
      fc.property(revotes, (rounds) => {
        const before = voted(rounds)
        for (const events of [retold(before), purged(before, NOW)]) {
          expect(events.filter((event) => !isSoundEvent(event))).toEqual([])
          expect(spreads(told(events))).toEqual(spreads(before))
          expect(spreads(told(retold(told(events))))).toEqual(spreads(before))
        }
        const nameless = before.place.rounds.filter(({ promises, status }) => promises[0] !== 'named' && status === 'revealed').map(({ id }) => id)
        const placers = told(retold(before)).place.rounds.filter(({ id }) => nameless.includes(id)).flatMap(({ placements }) => Object.values(placements).flatMap((one) => Object.keys(one)))
        expect(placers.filter((placer) => !placer.startsWith('of:') && !placer.startsWith('unit:'))).toEqual([])
      }),
      { numRuns: 120 },
    ))

  it('[CL622] stays what it was after a word in the round that was last is taken back, and on another journey', () =>
    fc.assert(
      fc.property(revotes, (rounds) => {
        const again = told(purged(voted(rounds), NOW))
        const spoken = give(again, { type: 'CountHands', evidence: evidence('n1'), counts: [4] })
        if (spoken.ok) expect(spreads(give(spoken.state, { type: 'Undo' }).state)).toEqual(spreads(again))
        const journey = { ...sampleJourney, id: 'other', name: { en: 'Other', nl: 'Anders' } }
        const switched = give(again, { type: 'ChooseJourney', journey })
        expect(switched.ok).toBe(true)
        expect(spreads(switched.state)).toEqual(spreads(again))
        expect(spreads(give(switched.state, { type: 'Undo' }).state)).toEqual(spreads(again))
      }),
      { numRuns: 60 },
    ))
})

describe('a session whose names are purged', () => {
  const figures = (state: SessionState) => {
    const { notes, verdict, assessment, queue, backlog, signOff } = createFacilitatorView()(state)
    const { reasons = [], stability, ...rest } = assessment ?? {}
    return {
      verdict, queue, rest,
      runs: [stability?.codingError, stability?.sameVerdict, stability?.pivotalNotes],
      reasons: reasons.filter(({ kind }) => kind !== 'pivotal-person'),
      signed: [signOff?.figures, signOff?.signed.length],
      items: Object.values(backlog.items).map(({ owner: _owner, ...item }) => item),
      notes: Object.values(notes).map(({ text, stage, standing, agreement, counts, rounds, lens, unit: of }) => ({
        text, stage, standing, agreement, counts, lens, of, rounds: rounds.map(({ number, mode, consensus }) => ({ number, mode, consensus })),
      })),
    }
  }

  it('[CL622] the board, the verdict, its confidence and every spread stay as they were, whatever happened before', () =>
    fc.assert(
      fc.property(wishes(40), (list) => {
        const before = lived([...list, { kind: 0, one: 1, two: 2, stage: 1 }])
        fc.pre(!holdsHidden(before))
        const events = purged(before, NOW)
        expect(events.filter((event) => !isSoundEvent(event))).toEqual([])
        const again = { ...told(events) }
        const atVerdict = (state: SessionState): SessionState => ({ ...state, frame: { ...state.frame, phase: 'verdict' } })
        expect(figures(atVerdict(again))).toEqual(figures(atVerdict(before)))
      }),
      { numRuns: 120 },
    ))

  it('[CL623] no name and no id of a person is in it, in whatever field, and owners who were in the room are gone', () => {
    const before = give(argued(), { type: 'ReopenSession' }).state
    const item = { title: 'Ask Greet', gap: null, hypothesis: '', measure: '', stopRule: '', units: [], owner: 'noor', dueOn: null, days: 1, confidence: 1 } as const
    const planned = give(give(before, { type: 'WriteMicroTransformation', draft: item, library: null, iteration: null }).state, { type: 'WriteEvidence', notes: [draft('Yusuf counted them', { author: person('person-dev'), lens: null })] }).state
    const text = JSON.stringify(purged(planned, NOW))
    for (const { id, name } of Object.values(planned.frame.participants)) {
      expect(text).not.toContain(id)
      expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu'))
    }
    expect(text).toContain('Bramble')
    expect(textsThatName(planned)).toBe(5)
  })

  it('[CL623] whoever wrote several notes is still one contributor, and who signed or dissented is somebody else', () => {
    const again = told(purged(argued(), NOW))
    const authors = (state: SessionState) => Object.values(state.gather.evidence).map(({ author }) => author)
    expect(new Set(authors(again)).size).toBe(new Set(authors(argued())).size)
    const { signOff } = again.verdict
    expect(signOff?.signed).toHaveLength(2)
    expect(Object.values(signOff?.dissent ?? {})).toEqual(['Too low, says …'])
    const everybody = [...authors(again), ...(signOff?.signed ?? []), ...Object.keys(signOff?.dissent ?? {})]
    expect(new Set(everybody).size).toBe(new Set(authors(again)).size + 3)
  })

  it('[CL623] a unit of fewer than three who placed a note is not told alone', () => {
    const again = told(purged(argued(), NOW))
    const placers = again.place.rounds.flatMap((round) => Object.values(round.placements).flatMap((placed) => Object.keys(placed)))
    expect(placers.filter((placer) => !placer.startsWith('of::'))).toEqual([])
    const crowd = ['d', 'e'].map((id) => ({ type: 'ParticipantAdded', participant: person(id), name: `Mx ${id}`, unit: unit('service') }) as const)
    const large = after(...framed, ...crowd, written('n1'), { type: 'OpenRound', mode: 'blind', scope: null },
      ...['ana', 'd', 'e', 'bram', 'cleo'].flatMap((who) => [{ type: 'TakeSeat', participant: person(who) } as const, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 } as const]),
      { type: 'RevealPlacements' })
    const units = Object.keys(told(purged(large, NOW)).place.rounds[0]?.placements[evidence('n1')] ?? {})
    expect(units.filter((placer) => placer.startsWith('of:service:')).length).toBeGreaterThanOrEqual(3)
    expect(units.join(' ')).not.toContain('of:marketing')
  })

  it('[CL624] nothing before it can be undone, what comes after can, and it is in the report', () => {
    const again = told(purged(argued(), NOW))
    givenState(again).when({ type: 'Undo' }, facilitator).thenRefused('nothing-to-undo')
    expect(again.moments).toEqual({})
    expect(again.close.purged).toEqual({ at: NOW, people: 12 })
    const reopened = give(again, { type: 'ReopenSession' }).state
    expect(give(reopened, { type: 'Undo' }).state.close).toEqual(again.close)
    expect(reportView(again, { names: 'shown' })).toMatchObject({ purgedAt: NOW, people: [], everybody: 12 })
  })

  it('[CL623] only whole names are struck out of texts, as they are written', () => {
    const strike = strikerOf(['Bo', 'Anne-Marie', 'Will', '  ', 'Jo (IT)'])
    expect(strike('Bo asked Anne-Marie: will Bob?')).toBe('… asked …: will Bob?')
    expect(strike('Jo (IT) and Will.Bo')).toBe('… and ….…')
  })
})
