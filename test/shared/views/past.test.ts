import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/session/actor.ts'
import { initialSession, replaySession } from '../../../shared/session/session.ts'
import type { SessionCommand, SessionEvent, SessionState } from '../../../shared/session/vocabulary.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { type PastFact, pastOf } from '../../../shared/views/past-view.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { draft, evidence, framed, give, person, written } from '../../kit/given.ts'

/** A session with all its facts: what the journal would hold. */
function told(...steps: readonly (SessionCommand | SessionEvent | ((state: SessionState) => SessionCommand))[]) {
  const by: Actor = { role: 'facilitator' }
  const facts: PastFact[] = []
  let session = initialSession
  steps.forEach((step, index) => {
    const given = typeof step === 'function' ? step(session) : step
    const outcome = isEvent(given) ? { ok: true as const, events: [given] } : give(session, given)
    if (!outcome.ok) return
    const mode = given.type === 'Undo' ? 'undo' : given.type === 'Redo' ? 'redo' : 'do'
    const made = outcome.events.map((event): PastFact => ({ event, cid: `c${index}`, command: given.type, mode, at: 1_000 * index, by }))
    facts.push(...made)
    session = replaySession(session, made)
  })
  return { facts, session, past: pastOf(facts, session) }
}

function isEvent(step: SessionCommand | SessionEvent): step is SessionEvent {
  return framed.some(({ type }) => type === step.type) || step.type === 'EvidenceWritten'
}

const placing = [
  ...framed, written('n1'), { type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: person('ana') },
  { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 3 },
] as const

describe('the log', () => {
  it('[HI564] has one line for each change, with when, what, who and what about', () => {
    const { past } = told(...placing, { type: 'LeaveSeat' }, { type: 'SetTitle', title: 'x' }, { type: 'Undo' })
    expect(past.view.changes.slice(framed.length + 2).map(({ command, mode, person: who, words, standing, takenBack }) => ({ command, mode, who, words, standing, takenBack }))).toEqual([
      { command: 'TakeSeat', mode: 'do', who: 'ana', words: 'Ana', standing: false, takenBack: false },
      { command: 'PlaceEvidence', mode: 'do', who: 'ana', words: 'Note n1', standing: true, takenBack: false },
      { command: 'LeaveSeat', mode: 'do', who: null, words: null, standing: false, takenBack: false },
      { command: 'SetTitle', mode: 'do', who: null, words: null, standing: false, takenBack: true },
      { command: 'Undo', mode: 'undo', who: null, words: null, standing: false, takenBack: false },
    ])
  })

  it('[HI564] counts the things of one change, and names the first', () => {
    const { past } = told(...framed, { type: 'WriteEvidence', notes: [draft('one'), draft('two')] })
    expect(past.view.changes.at(-1)).toMatchObject({ command: 'WriteEvidence', things: 2, words: 'one', phase: 'frame' })
  })

  it('[HI565] the log of a session with hidden placements is the same on whatever stage they lie', () => {
    const other = [...placing.slice(0, -1), { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 1 }] as const
    expect(told(...other).past.view).toEqual(told(...placing).past.view)
  })
})

describe('a moment of the past', () => {
  it('[HI566] is what the room could see then', () => {
    fc.assert(
      fc.property(wishes(40), fc.nat(60), (list, at) => {
        const { facts, past } = told(...framed, written('n1'), written('n2'), ...list.map((wish) => (state: SessionState) => commandOf(wish, state)))
        const upTo = Math.min(at, facts.length)
        expect(past.momentAt(upTo)).toEqual(createAudienceView()(replaySession(initialSession, facts.slice(0, upTo))))
      }),
      { numRuns: 100 },
    )
  })

  it('[HI566] is right across the states that are kept, and clamps what lies outside', () => {
    const titles = Array.from({ length: 600 }, (_, index): SessionCommand => ({ type: 'SetTitle', title: `title ${index}` }))
    const { facts, past } = told(...framed, ...titles)
    for (const upTo of [249, 250, 251, 500, 601]) {
      expect(past.momentAt(upTo).title).toBe(replaySession(initialSession, facts.slice(0, upTo)).frame.title)
    }
    expect(past.momentAt(99_999).title).toBe('title 599')
  })

  it('[HI565] shows no placement that was hidden then, although it was revealed later', () => {
    const { past, facts } = told(...placing, { type: 'RevealPlacements' })
    expect(JSON.stringify(past.momentAt(facts.length - 1).notes)).not.toContain('"stage":3')
    expect(JSON.stringify(past.momentAt(facts.length).notes)).toContain('"stage":3')
  })
})
