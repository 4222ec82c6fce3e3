import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type EvidenceId, type RoundId } from '../../../shared/kernel/ids.ts'
import { retold } from '../../../shared/session/retold.ts'
import type { SessionCommand, SessionEvent, SessionState } from '../../../shared/session/vocabulary.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { pastOf } from '../../../shared/views/past-view.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { whatIfView } from '../../../shared/views/what-if.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, draft, evidence, framed, give, NOW, participant, person, unit, written } from '../../kit/given.ts'

const AUTHORS = { n1: 'ana', n2: 'bram', n3: 'ana' } as const
const notes: readonly SessionEvent[] = Object.entries(AUTHORS).map(([id, who]) => written(id, { author: person(who), strength: 3, unit: unit('service') }))
const placed = (who: string): readonly SessionCommand[] => [
  { type: 'TakeSeat', participant: person(who) },
  { type: 'PlaceEvidence', evidence: ['n1', 'n2', 'n3'].map(evidence), stage: 2 },
]
const round = (anonymity: 'named' | 'unit' | 'anonymous', scope: readonly EvidenceId[] | null = null): SessionCommand => ({ type: 'OpenRound', mode: 'blind', scope, anonymity })
const authorsSeen = (state: SessionState) => Object.fromEntries(Object.values(createFacilitatorView()(state).notes).map(({ id, author }) => [id, author]))
const atVerdict = (state: SessionState) => give(state, { type: 'GoToPhase', phase: 'verdict' }).state

/** What takes the promise away again before anybody relied on it, or opens the next round. */
const ENDS_IT: readonly string[] = ['DiscardRound', 'OpenRound', 'Undo', 'GoBackTo', 'RevertChange', 'WriteEvidence', 'NoteDisagreement']

describe('authors of notes that are judged under a promise', () => {
  it.each(['unit', 'anonymous'] as const)('[VI620] are in no view before or after the reveal of a round that promised %s, whatever the facilitator then does', (anonymity) => {
    const open = after(...framed, ...notes, round(anonymity))
    expect(authorsSeen(open)).toEqual({ n1: null, n2: null, n3: null })
    const revealed = atVerdict(after(...framed, ...notes, round(anonymity), ...placed('ana'), ...placed('bram'), ...placed('cleo'), { type: 'RevealPlacements' }))
    const loosened = atVerdict(after(...framed, ...notes, round(anonymity), ...placed('ana'), { type: 'ChangePromise', anonymity: 'named' }, { type: 'RevealPlacements' }))
    for (const state of [open, revealed, loosened]) {
      const { notes: seen, assessment } = createFacilitatorView()(state)
      expect(Object.values(seen).map(({ author, nameless }) => [author, nameless])).toEqual([[null, true], [null, true], [null, true]])
      expect(JSON.stringify([assessment, whatIfView(state, { notes: [], voices: [], units: [] })])).not.toMatch(/"(ana|bram)"/)
      expect(Object.values(reportView(state, { names: 'shown' }).notes).map(({ author }) => author)).toEqual([null, null, null])
      expect(JSON.stringify(reportView(state, { names: 'shown' }).assessment)).not.toMatch(/"(ana|bram)"/)
    }
    const seen = createFacilitatorView()(revealed)
    expect(seen.verdict).toEqual(createFacilitatorView()(atVerdict(after(...framed, ...notes, round('named'), ...placed('ana'), ...placed('bram'), ...placed('cleo'), { type: 'RevealPlacements' }))).verdict)
  })

  it('[VI620] asking what would be without somebody tells nothing of who that is: what is theirs is their unit’s', () => {
    const state = after(...framed, ...notes, round('anonymous'), ...placed('ana'), ...placed('bram'), ...placed('cleo'), { type: 'RevealPlacements' })
    expect(whatIfView(state, { notes: [], voices: [person('ana')], units: [] }).leftOut).toBe(0)
    expect(whatIfView(state, { notes: [], voices: ['unit:service' as never], units: [] }).leftOut).toBe(3)
  })

  it('[VI621] are told where nothing was promised: of notes outside the round, and where it was discarded unused', () => {
    expect(authorsSeen(after(...framed, ...notes, round('named')))).toEqual({ n1: 'ana', n2: 'bram', n3: 'ana' })
    expect(authorsSeen(after(...framed, ...notes, round('unit', [evidence('n1')])))).toEqual({ n1: null, n2: 'bram', n3: 'ana' })
    expect(authorsSeen(after(...framed, ...notes, round('unit'), { type: 'DiscardRound' }))).toEqual({ n1: 'ana', n2: 'bram', n3: 'ana' })
    const used = after(...framed, ...notes, round('unit'), ...placed('ana'), { type: 'DiscardRound' })
    expect(authorsSeen(used)).toEqual({ n1: null, n2: null, n3: null })
  })

  it('[VI620] stay with a note that is taken apart by somebody who was not told them', () => {
    const split = give(after(...framed, ...notes, round('anonymous', [evidence('n1')])), { type: 'SplitEvidence', evidence: evidence('n1'), parts: [draft('left'), draft('right')] }).state
    const parts = Object.values(split.gather.evidence).filter(({ origin }) => origin.by === 'split')
    expect(parts.map(({ author }) => author)).toEqual(['ana', 'ana'])
    expect(parts.map(({ id }) => authorsSeen(split)[id])).toEqual([null, null])
  })

  it('[VI620] are in no line of the log, and in no session file', () => {
    const state = after(...framed, { type: 'GoToPhase', phase: 'gather' }, ...notes, round('anonymous'), ...placed('cleo'), { type: 'RevealPlacements' })
    const wrote = { type: 'EvidenceWritten', evidence: { ...state.gather.evidence[evidence('n1')] } } as SessionEvent
    const { view } = pastOf([{ event: wrote, cid: 'c', command: 'WriteEvidence', mode: 'do', at: NOW, by: participant('ana') }], state)
    expect(view.changes.map(({ person: who }) => who)).toEqual([null])
    const told = retold(state).filter((event) => event.type === 'EvidenceWritten').map(({ evidence: { author } }) => author)
    expect(told).toEqual(['nobody-voice-1', 'nobody-voice-2', 'nobody-voice-1'])
  })

  it('[VI620] two people could change places as authors under a promise, and no view would tell', () =>
    fc.assert(
      fc.property(wishes(25), fc.constantFrom('unit' as const, 'anonymous' as const), (list, anonymity) => {
        const play = (first: string, second: string) => {
          let made = 0
          const newId = () => `x${(made += 1)}`
          const opened = { type: 'RoundOpened', round: asId<RoundId>('r0'), number: 1, mode: 'blind', scope: null, openedAt: NOW, anonymity } as const
          let state = after(...framed, written('n1', { author: person(first) }), written('n2', { author: person(second) }), opened)
          for (const wish of list) {
            const command = commandOf(wish, state)
            if (!ENDS_IT.includes(command.type)) state = give(state, command, undefined, NOW, newId).state
          }
          return createFacilitatorView()(atVerdict(state))
        }
        expect(play('ana', 'bram')).toEqual(play('bram', 'ana'))
      }),
      { numRuns: 100 },
    ))
})
