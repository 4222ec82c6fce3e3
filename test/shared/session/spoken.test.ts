import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { boardOf } from '../../../shared/session/board.ts'
import { standingPlacements, standingWords } from '../../../shared/session/placements.ts'
import type { SessionCommand, SessionState } from '../../../shared/session/vocabulary.ts'
import { agreementOf, frequenciesOf } from '../../../shared/verdict/agreement.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { reportMarkdown } from '../../../shared/report/markdown.ts'
import { evidenceCsv } from '../../../shared/report/tables.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, evidence, framed, give, given, givenState, NOW, person, unit, written } from '../../kit/given.ts'

const n1 = evidence('n1')
const board = [...framed, written('n1'), written('n2')]
const first = asId<RoundId>('r1')
const second = asId<RoundId>('r2')
const opened = (mode: 'open' | 'blind', round = first, scope: readonly string[] | null = null) =>
  ({ type: 'RoundOpened', round, number: 1, mode, scope: scope?.map(evidence) ?? null, openedAt: NOW }) as const
const hands = (...counts: readonly number[]): SessionCommand => ({ type: 'CountHands', evidence: n1, counts })
const word = (name: string, stage: number | null): SessionCommand => ({ type: 'PlaceForUnit', evidence: n1, unit: unit(name), stage })
const place = (stage: number): SessionCommand => ({ type: 'PlaceEvidence', evidence: [n1], stage })
const placedBy = (who: string, stage: number, round = first) => ({ type: 'EvidencePlaced', round, evidence: n1, placer: person(who), stage }) as const
const reveal: SessionCommand = { type: 'RevealPlacements' }
/** Ana of service says 1, Bram and Cleo of marketing say 4 and 5; all to be seen. */
const revealed = [...board, opened('blind'), placedBy('ana', 1), placedBy('bram', 4), placedBy('cleo', 5), reveal]
const words = (state: SessionState) => standingWords(state, n1)

describe('a show of hands', () => {
  it('[PL440] notes how many say each stage; counting again replaces it, and no hands at all take it back', () => {
    const counted = after(...board, opened('open'), hands(0, 2, 5))
    expect(words(counted)).toEqual({ placements: {}, unnamed: [0, 2, 5, 0, 0] })
    givenState(counted).when(hands(0, 2, 5, 0)).then()
    const again = give(counted, hands(1)).state
    expect(words(again).unnamed).toEqual([1, 0, 0, 0, 0])
    givenState(again).when(hands()).then({ type: 'HandsLowered', round: first, evidence: n1 })
    givenState(give(again, hands(0, 0)).state).when(hands()).then()
  })

  it.each([[[-1]], [[0.5]], [[1_000]], [[Number.NaN]]])('[PL441] hands that nobody can have raised are refused: %s', (counts) =>
    given(...board, opened('open')).when(hands(...counts)).thenRefused('count-out-of-range'))

  it('[PL441] hands for a stage that the journey does not have are refused', () =>
    given(...board, opened('open')).when(hands(0, 0, 0, 0, 0, 1)).thenRefused('no-such-stage'))

  it('[PL443] counts together with the named placements of its round', () => {
    const both = after(...revealed, hands(0, 2, 3))
    expect(words(both)).toEqual({ placements: { ana: 1, bram: 4, cleo: 5 }, unnamed: [0, 2, 3, 0, 0] })
    expect(createFacilitatorView()(both).notes[n1]?.agreement?.frequencies).toEqual([1, 2, 3, 1, 1])
  })
})

describe('a unit that speaks as one', () => {
  it('[PL446] is one opinion under its own name, and can be taken back', () => {
    const said = after(...board, opened('open'), word('service', 2), word('marketing', 4))
    expect(words(said).placements).toEqual({ 'unit:service': 2, 'unit:marketing': 4 })
    const moved = give(said, word('marketing', 3)).state
    expect(words(moved).placements).toEqual({ 'unit:service': 2, 'unit:marketing': 3 })
    givenState(moved).when(word('marketing', 3)).then()
    expect(words(give(moved, word('marketing', null)).state).placements).toEqual({ 'unit:service': 2 })
    givenState(said).when(word('nobody', 2)).thenRefused('no-such-unit')
    givenState(said).when(word('service', 6)).thenRefused('no-such-stage')
  })

  it('[PL446] stands for its people, until one of them places in a later round', () => {
    const agreed = after(...revealed, word('marketing', 4))
    expect(standingPlacements(agreed, n1)).toEqual({ 'ana': 1, 'unit:marketing': 4 })
    const later = after(...revealed, word('marketing', 4), opened('blind', second), placedBy('ana', 2, second), reveal)
    expect(standingPlacements(later, n1)).toEqual({ 'ana': 2, 'unit:marketing': 4 })
    const doubted = after(...revealed, word('marketing', 4), opened('blind', second), placedBy('cleo', 5, second), reveal)
    expect(standingPlacements(doubted, n1)).toEqual({ ana: 1, cleo: 5 })
  })

  it('[PL446] does not count while the unit is removed', () => {
    const said = after(...board, opened('open'), { type: 'AddUnit', name: 'IT' })
    const it = Object.values(said.frame.units).find(({ name }) => name === 'IT')?.id ?? unit('none')
    const spoken = give(said, { type: 'PlaceForUnit', evidence: n1, unit: it, stage: 3 }).state
    const gone = give(spoken, { type: 'RemoveUnit', unit: it }).state
    expect(words(gone).placements).toEqual({})
    expect(words(give(gone, { type: 'RestoreUnit', unit: it }).state).placements).toEqual({ [`unit:${it}`]: 3 })
  })
})

describe('what is said aloud', () => {
  it('[PL442] is not noted while a blind round is hidden, on any note', () => {
    const hidden = [...board, opened('open'), opened('blind', second, ['n2']), { ...placedBy('ana', 1, second), evidence: evidence('n2') }]
    given(...hidden).when(hands(1)).thenRefused('round-not-revealed')
    given(...hidden).when(word('service', 1)).thenRefused('round-not-revealed')
    given(...hidden, reveal).when(hands(1)).thenTypes('HandsCounted')
  })

  it('[PL444] belongs to the latest known round that asks about the note; without one it is refused', () => {
    given(...board).when(hands(1)).thenRefused('no-round-open')
    given(...board, opened('open', first, ['n2'])).when(word('service', 2)).thenRefused('no-round-open')
    given(...board, opened('open')).when({ ...hands(1), evidence: evidence('n9') } as SessionCommand).thenRefused('no-such-evidence')
    const beside = [...revealed, opened('blind', second, ['n2']), { ...placedBy('ana', 1, second), evidence: evidence('n2') }, reveal]
    given(...beside).when(hands(1)).then({ type: 'HandsCounted', round: first, evidence: n1, counts: [1, 0, 0, 0, 0] })
  })

  it('[PL445] hands give way to whatever a later round says, and an open round’s word to nothing before it', () => {
    const revoted = after(...revealed, hands(0, 7), opened('blind', second), placedBy('ana', 2, second), reveal)
    expect(words(revoted)).toEqual({ placements: { ana: 2, bram: 4, cleo: 5 }, unnamed: [] })
    const silent = after(...revealed, hands(0, 7), opened('blind', second, ['n2']), { ...placedBy('ana', 2, second), evidence: evidence('n2') }, reveal)
    expect(words(silent).unnamed).toEqual([0, 7, 0, 0, 0])
    expect(words(after(...revealed, opened('open', second), hands(0, 2, 5)))).toEqual({ placements: {}, unnamed: [0, 2, 5, 0, 0] })
  })

  it('[PL447] in an open round gives way to the room’s one stage, and the room’s stage to it', () => {
    const agreed = after(...board, opened('open'), hands(0, 2, 5), word('service', 2), place(3))
    expect(words(agreed)).toEqual({ placements: { room: 3 }, unnamed: [] })
    const counted = give(agreed, hands(0, 2, 5)).state
    expect(words(counted)).toEqual({ placements: {}, unnamed: [0, 2, 5, 0, 0] })
    const withdrawn = give(give(counted, word('service', 2)).state, { type: 'WithdrawPlacement', evidence: [n1] }).state
    expect(words(withdrawn)).toEqual({ placements: {}, unnamed: [] })
    expect(words(give(withdrawn, { type: 'Undo' }).state)).toEqual({ placements: { 'unit:service': 2 }, unnamed: [0, 2, 5, 0, 0] })
  })

  it('[PL448] comes along with a merged note: words of units that were silent, and hands to a note of which nothing was said', () => {
    const other = (command: SessionCommand) => ({ ...command, evidence: evidence('n2') }) as SessionCommand
    const merge: SessionCommand = { type: 'MergeEvidence', into: n1, evidence: [evidence('n2')] }
    expect(words(after(...board, opened('open'), other(hands(0, 3)), merge)).unnamed).toEqual([0, 3, 0, 0, 0])
    const said = after(...board, opened('open'), word('service', 1), other(hands(0, 3)), other(word('service', 5)), other(word('marketing', 4)), merge)
    expect(words(said)).toEqual({ placements: { 'unit:service': 1, 'unit:marketing': 4 }, unnamed: [] })
  })

  it('[RE440] stands as dissent beside a ruling: which units and how many hands were for another stage', () => {
    const ruled = after(...revealed, word('marketing', 4), hands(2, 0, 3), { type: 'RuleOnEvidence', evidence: n1, stage: 3, rationale: 'so', dissent: '' })
    expect(ruled.resolve.rulings[n1]).toMatchObject({ dissenters: ['ana'], dissentingUnits: ['marketing'], dissentingHands: 2 })
  })

  it('[CL440] stands in the tables and the report in figures, and a unit by its name', () => {
    const ruled = after(...revealed, word('marketing', 4), hands(2, 0, 3), { type: 'RuleOnEvidence', evidence: n1, stage: 3, rationale: 'so', dissent: '' })
    const report = reportView(ruled, { names: 'hidden' })
    expect(evidenceCsv(report, translator('en')).split('\r\n')[1]).toContain(',3,0,3,1,0,so')
    const text = reportMarkdown(report, translator('en'))
    expect(text).toContain('1 × 3, 3 × 3, 4 × 1')
    expect(text).toContain('Marketing, 2 without a name')
  })

  it('[PL449] counts for the verdict as for the strip, whatever else happened', () =>
    fc.assert(
      fc.property(wishes(25), (list) => {
        const state = list.reduce((session, wish) => give(session, commandOf(wish, session)).state, after(...board, opened('open')))
        const { notes } = createFacilitatorView()(state)
        for (const note of boardOf(state).notes) {
          const seen = notes[evidence(note.id)]
          if (seen?.standing === 'hidden') continue
          expect(seen?.agreement).toEqual(agreementOf(frequenciesOf(note, state.frame.journey.stages.length), state.verdict.settings))
        }
      }),
      { numRuns: 100 },
    ))
})
