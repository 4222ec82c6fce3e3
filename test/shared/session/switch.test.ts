import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsToCarry } from '../../../electron/host/session-file.ts'
import { storedFact } from '../../../shared/history/fact.ts'
import { identityMapping } from '../../../shared/journey/mapping.ts'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { isPerson } from '../../../shared/session/placer.ts'
import { initialSession, replaySession } from '../../../shared/session/session.ts'
import { evolveSwitch } from '../../../shared/session/switch.ts'
import type { SessionCommand, SessionEvent, SessionFact, SessionState } from '../../../shared/session/vocabulary.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { commandOf, type Wish, wishes } from '../../kit/arbitrary-commands.ts'
import { after, evidence, framed, give, given, givenState, lens, NOW, person, written } from '../../kit/given.ts'
import { mappingTo, otherJourney } from '../../kit/other-journeys.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { substance } from '../../kit/substance.ts'

const undo: SessionCommand = { type: 'Undo' }
const sit = (who: string): SessionCommand => ({ type: 'TakeSeat', participant: person(who) })
const place = (note: string, stage: number): SessionCommand => ({ type: 'PlaceEvidence', evidence: [evidence(note)], stage })
const three = { ...sampleJourney, id: 'three', stages: sampleJourney.stages.slice(0, 3), lenses: sampleJourney.lenses.slice(0, 2) }
const toThree = { type: 'ChooseJourney', journey: three, mapping: { stages: [1, 2, 2, 3, 3], lenses: [lens('b'), lens('a'), null] } } as const

const opened = { type: 'RoundOpened', round: asId<RoundId>('r1'), number: 1, mode: 'blind', scope: null, openedAt: NOW } as const
const placed: readonly (SessionCommand | SessionEvent)[] = [
  ...framed, written('n1'), written('n2', { lens: lens('c') }), written('n3', { lens: null }), opened,
  sit('ana'), place('n1', 2), place('n2', 5), sit('bram'), place('n1', 3), place('n2', 4),
]
const revealed = [...placed, { type: 'RevealPlacements' }] as const
const ruled = [...revealed, { type: 'RuleOnEvidence', evidence: evidence('n1'), stage: 3, rationale: 'seen', dissent: 'no' }] as const
const planned = [
  ...ruled,
  {
    type: 'WriteMicroTransformation', iteration: null, library: null,
    draft: { title: 'One', gap: { lens: lens('c'), stage: 4 }, hypothesis: '', measure: '', stopRule: '', units: [], owner: '', dueOn: null, days: 3, confidence: 1 },
  },
] as const

/** How much of everything there is, which no switch may change. */
function counts({ gather, place: { rounds }, resolve, backlog, verdict }: SessionState) {
  const placements = rounds.map((round) => Object.entries(round.placements).map(([note, by]) => [note, Object.keys(by)]))
  const hands = rounds.map((round) => Object.entries(round.hands).map(([note, by]) => [note, by.reduce((sum, count) => sum + count, 0)]))
  return [
    Object.keys(gather.evidence), placements, hands, Object.entries(resolve.rulings).map(([note, ruling]) => [note, ruling.rationale, ruling.dissenters]),
    Object.keys(resolve.discussions), Object.keys(resolve.noConsensus), Object.keys(backlog.items), Object.keys(backlog.iterations),
    Object.keys(verdict.signatures), verdict.signOff?.figures,
  ]
}

const started = () => after(...framed, written('n1'), written('n2', { lens: lens('b') }), written('n3', { lens: null }))
const lived = (list: readonly Wish[], from = started()) => list.reduce((session, wish) => give(session, commandOf(wish, session)).state, from)
const sessions = wishes(25).map((list) => lived(list))
const turns = { one: fc.nat(20), two: fc.nat(20), seed: fc.nat(500) }

describe('a choice of another journey', () => {
  it('[FR9] is taken while notes are placed, and everything goes where the mapping says', () => {
    const { place: { rounds }, gather, resolve, backlog, frame } = given(...planned).when(toThree).state
    expect(frame.journey.id).toBe('three')
    expect(rounds[0]?.placements).toEqual({ n1: { ana: 2, bram: 2 }, n2: { ana: 3, bram: 3 } })
    expect(Object.values(gather.evidence).map((note) => note.lens)).toEqual(['b', null, null])
    expect(resolve.rulings[evidence('n1')]).toMatchObject({ stage: 2, rationale: 'seen', dissent: 'no', dissenters: ['ana'] })
    expect(Object.values(backlog.items).map(({ gap }) => gap)).toEqual([null])
  })

  it('[FR9] takes the hands that were counted along, together where stages become one', () => {
    const counted = [...revealed, { type: 'CountHands', evidence: evidence('n1'), counts: [1, 2, 3, 0, 4] }] as const
    expect(given(...counted).when(toThree).state.place.rounds[0]?.hands).toEqual({ n1: [1, 5, 4] })
  })

  it('[FR400] needs a place for every stage and lens, in the order of the stages', () => {
    const choose = (stages: readonly number[], lenses: readonly (string | null)[]): SessionCommand => ({
      type: 'ChooseJourney', journey: three, mapping: { stages, lenses: lenses.map((id) => (id === null ? null : lens(id))) },
    })
    const when = (stages: readonly number[], lenses: readonly (string | null)[] = ['a', 'b', null]) => given(...ruled).when(choose(stages, lenses))
    when([1, 2, 3]).thenRefused('mapping-incomplete')
    when([1, 2, 2, 3, 3], ['a']).thenRefused('mapping-incomplete')
    when([1, 2, 2, 3, 4]).thenRefused('no-such-stage')
    when([1, 3, 2, 3, 3]).thenRefused('stages-out-of-order')
    when([1, 2, 2, 3, 3], ['a', 'b', 'c']).thenRefused('no-such-lens')
    when([1, 2, 2, 3, 3]).thenTypes('JourneyChosen')
  })

  it('[FR401] of the journey as it is, everything staying where it is, makes no fact', () => {
    given(...planned).when({ type: 'ChooseJourney', journey: sampleJourney, mapping: identityMapping(sampleJourney) }).thenTypes()
  })

  it('[FR401] that leaves every stage and lens where it is leaves all that was done the very same', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const { journey } = session.frame
        const renamed = { ...journey, name: { en: 'Renamed', nl: 'Hernoemd' } }
        const next = give(session, { type: 'ChooseJourney', journey: renamed, mapping: identityMapping(journey) }).state
        if (session.close.closedAt !== null) return
        expect(next.gather.evidence).toBe(session.gather.evidence)
        expect(next.resolve.rulings).toBe(session.resolve.rulings)
        expect(next.backlog.items).toBe(session.backlog.items)
        next.place.rounds.forEach((round, index) => expect(round).toBe(session.place.rounds[index]))
      }),
      { numRuns: 60 },
    )
  })

  it('[FR402] loses no placement, note, ruling or micro-transformation, whatever the journeys and the mapping', () => {
    fc.assert(
      fc.property(sessions, fc.record(turns), (session, { one, two, seed }) => {
        const to = otherJourney(one, two)
        const outcome = give(session, { type: 'ChooseJourney', journey: to, mapping: mappingTo(to, session, seed) })
        expect(outcome.ok || session.close.closedAt !== null).toBe(true)
        expect(counts(outcome.state)).toEqual(counts(session))
        const known = new Set<string>(to.lenses.map(({ id }) => id))
        const before = new Set<string>(session.frame.journey.lenses.map(({ id }) => id))
        if (!outcome.ok || outcome.events.length === 0) return
        for (const note of Object.values(outcome.state.gather.evidence)) {
          const old = session.gather.evidence[note.id]?.lens ?? null
          if (old !== null && before.has(old)) expect(note.lens === null || known.has(note.lens)).toBe(true)
          else expect(note.lens).toBe(old)
        }
        for (const round of outcome.state.place.rounds) {
          for (const by of Object.values(round.placements)) for (const stage of Object.values(by)) expect(stage).toBeLessThanOrEqual(to.stages.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the way back', () => {
  it('[HI400] one undo brings merged stages back as they were, also after phases, the clock and turns', () => {
    const before = after(...planned)
    const later = [toThree, { type: 'GoToPhase', phase: 'verdict' }, { type: 'StartClock' }, { type: 'NoteExport', name: 'a.png' }] as const
    const switched = later.reduce<SessionState>((session, command) => give(session, command).state, before)
    const undone = give(switched, undo).state
    expect(substance(undone)).toEqual(substance(before))
    expect(undone.frame).toMatchObject({ phase: 'verdict', clock: { status: 'running' } })
    expect(substance(give(undone, { type: 'Redo' }).state)).toEqual(substance(switched))
  })

  it('[HI400] of any session, through any number of changes on the new journey, and after a restart', () => {
    fc.assert(
      fc.property(wishes(20), wishes(12), fc.record(turns), (first, then, { one, two, seed }) => {
        const facts: SessionFact[] = []
        const step = (state: SessionState, command: SessionCommand): SessionState => {
          const outcome = give(state, command)
          if (!outcome.ok) return state
          const mode = command.type === 'Undo' ? 'undo' : 'do'
          const made = outcome.events.map((event): SessionFact => ({ event, cid: `c${facts.length}`, command: command.type, mode }))
          const own = made.map((fact) => ({ ...fact, cid: made[0]?.cid ?? '' }))
          facts.push(...own)
          return replaySession(state, own)
        }
        for (const event of [...framed, written('n1'), written('n2')]) facts.push({ event, cid: `c${facts.length}`, command: event.type, mode: 'do' })
        const start = replaySession(initialSession, facts)
        const before = first.reduce((session, wish) => step(session, commandOf(wish, session)), start)
        const to = otherJourney(one, two)
        let session = step(before, { type: 'ChooseJourney', journey: to, mapping: mappingTo(to, before, seed) })
        session = then.reduce((now, wish) => step(now, commandOf(wish, now)), session)
        for (let left = session.history.done.length - before.history.done.length; left > 0; left -= 1) session = step(seated(session), undo)
        expect(substance(session)).toEqual(substance(before))
        const restarted = replaySession(initialSession, JSON.parse(JSON.stringify(facts)) as readonly SessionFact[])
        expect(substance(restarted)).toEqual(substance(before))
      }),
      { numRuns: 250 },
    )
  })

  it('[HI401] a choice that an older program wrote changes the journey alone, and is taken back', () => {
    const old = after(...revealed, { type: 'JourneyChosen', journey: three })
    expect(old.place.rounds).toEqual(after(...revealed).place.rounds)
    expect(old.frame.journey.id).toBe('three')
    expect(give(old, undo).state.frame.journey.id).toBe('sample')
  })

  it('[HI401] a way back whose switch was lost with a damaged line changes nothing', () => {
    const session = after(...planned, toThree)
    expect(evolveSwitch(session, { type: 'JourneyReturned', switch: 'another' })).toEqual(session)
    const unswitched = after(...planned)
    expect(evolveSwitch(unswitched, { type: 'JourneyReturned', switch: 'another' })).toEqual(unswitched)
  })
})

describe('hidden placements', () => {
  it('[FR403] move with the journey while nobody sees them, and are revealed where they went', () => {
    const before = after(...placed, { type: 'LeaveSeat' })
    const switched = give(before, toThree).state
    const seen = JSON.stringify(createFacilitatorView()(switched).notes)
    const elsewhere = give(after(...placed, place('n1', 1), { type: 'LeaveSeat' }), toThree).state
    expect(JSON.stringify(createFacilitatorView()(elsewhere).notes)).toBe(seen)
    expect(createFacilitatorView()(give(switched, { type: 'RevealPlacements' }).state).notes[evidence('n2')]?.placements).toEqual({ ana: 3, bram: 3 })
  })

  it('[FR403] of a discarded round stay out of a session’s file, and its facts still give the same board', () => {
    const facts: SessionFact[] = []
    const steps = [...placed, { type: 'DiscardRound' }, { type: 'OpenRound', mode: 'open', scope: null }, place('n1', 5), toThree] as const
    const session = steps.reduce<SessionState>((state, step) => {
      const isFact = framed.includes(step as SessionEvent) || step.type === 'EvidenceWritten' || step.type === 'RoundOpened'
      const events = isFact ? [step as SessionEvent] : (give(state, step as SessionCommand) as { readonly events: readonly SessionEvent[] }).events
      const made = events.map((event): SessionFact => ({ event, cid: `c${facts.length}`, command: step.type, mode: 'do' }))
      facts.push(...made)
      return replaySession(state, made)
    }, initialSession)
    const stored = facts.map((fact) => storedFact({ ...fact, at: NOW, by: { role: 'facilitator' } }))
    const carried = factsToCarry(session, stored as never) as unknown as typeof stored
    expect(carried.filter(({ t }) => t === 'EvidencePlaced')).toHaveLength(1)
    const read = replaySession(initialSession, carried.map(({ t, d, cid, cmd }) => ({ event: { type: t, ...d } as SessionEvent, cid, command: cmd, mode: 'do' })))
    expect(createFacilitatorView()(read).notes).toEqual(createFacilitatorView()(session).notes)
  })
})

describe('a verdict that was signed', () => {
  const signed = after(...ruled, { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' })

  it('[VE400] keeps its figures, and says on which journey they were signed', () => {
    const switched = give(signed, toThree).state
    expect(switched.verdict.signOff).toEqual({ ...signed.verdict.signOff, journey: sampleJourney })
    const twice = give(switched, { type: 'ChooseJourney', journey: otherJourney(1, 1) }).state
    expect(twice.verdict.signOff?.journey).toEqual(sampleJourney)
  })

  it('[VE400] counts as signed again once the session is back on its journey', () => {
    const switched = give(signed, toThree).state
    const back = give(switched, { type: 'ChooseJourney', journey: sampleJourney }).state
    expect(back.verdict.signOff).toEqual(signed.verdict.signOff)
    givenState(switched).when({ type: 'SignOffVerdict' }).thenRefused('already-signed-off')
  })
})

/** The session with the person in the seat whose change is to be taken back. */
function seated(state: SessionState): SessionState {
  const placer = state.history.done.at(-1)?.back.flatMap((event) => ('placer' in event ? [event.placer] : []))[0]
  return placer === undefined || !isPerson(placer) ? state : { ...state, place: { ...state.place, seat: placer } }
}
