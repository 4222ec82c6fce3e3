import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { decideSession } from '../../../shared/session/session.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import type { SettingsChange } from '../../../shared/verdict/adjustable.ts'
import { agreementOf } from '../../../shared/verdict/agreement.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { adjustableOf, previewSettings, USUAL_SETTINGS } from '../../../shared/views/settings-preview.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, evidence, facilitator, framed, give, given, NOW, person, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const change = (wanted: SettingsChange): SessionCommand => ({ type: 'ChangeSettings', change: wanted })
const open = [...framed, written('n1'), written('n2'), { type: 'RoundOpened', round, number: 1, mode: 'open', scope: null, openedAt: NOW }] as const
const hands = (id: string, ...counts: readonly number[]): SessionCommand => ({ type: 'CountHands', evidence: evidence(id), counts })
const percent = (least: number, most: number) => fc.integer({ min: least, max: most })

describe('changing thresholds', () => {
  it('[VE440] several at once are one change, and what is already so makes no fact', () => {
    given(...framed).when(change({ contestedBelow: 0.72, coverage: { n: 4, d: 6 } })).then()
    const wanted = { contestedBelow: 0.6, impliedCredit: false, ageing: { halfAfterMonths: 6, goneAfterMonths: 12 } }
    given(...framed).when(change({ ...wanted, minContributors: 2 })).then({ type: 'SettingsChanged', change: wanted })
    const changed = after(...framed, change(wanted))
    expect(changed.verdict.settings).toEqual({ ...DEFAULT_SETTINGS, ...wanted })
    expect(give(changed, { type: 'Undo' }).state.verdict.settings).toEqual(DEFAULT_SETTINGS)
  })

  it('[VE440] after the sign-off its figures stay', () => {
    const signed = after(...open, hands('n1', 0, 3), { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' })
    const later = give(signed, change({ contestedBelow: 0.9 })).state
    expect(later.verdict.signOff).toEqual(signed.verdict.signOff)
    expect(later.verdict.settings.contestedBelow).toBe(0.9)
  })

  it.each<readonly [SettingsChange, number, number]>([
    [{ contestedBelow: 0.29 }, 30, 95],
    [{ contestedBelow: Number.NaN }, 30, 95],
    [{ withinOneAtLeast: { n: 49, d: 100 } }, 50, 100],
    [{ withinOneAtLeast: { n: 1, d: 0 } }, 50, 100],
    [{ coverage: { n: 5, d: 4 } }, 50, 100],
    [{ loneVoiceFrom: 2 }, 3, 12],
    [{ minContributors: 1.5 }, 1, 6],
    [{ ageing: { halfAfterMonths: 0, goneAfterMonths: 24 } }, 1, 60],
    [{ ageing: { halfAfterMonths: 12, goneAfterMonths: 121 } }, 2, 120],
  ])('[VE441] %j is refused with its range', (wanted, least, most) => {
    const decision = decideSession(after(...framed), change(wanted), { by: facilitator, now: NOW, newId: () => 'new' })
    expect(decision).toEqual({ ok: false, refusal: 'setting-out-of-range', about: { least, most } })
  })

  it('[VE442] evidence that would be gone before it is half is refused', () =>
    given(...framed).when(change({ ageing: { halfAfterMonths: 24, goneAfterMonths: 24 } })).thenRefused('gone-before-half'))
})

describe('what a change would do', () => {
  it('[VE443] names the notes that change sides', () => {
    const state = after(...open, hands('n1', 3, 0, 2), hands('n2', 0, 5, 4))
    const view = createFacilitatorView()(state)
    expect(previewSettings(view, {})).toEqual({ wouldBe: [], noLonger: [], contested: 1, verdict: { from: view.verdict.stage, to: view.verdict.stage } })
    expect(previewSettings(view, { contestedBelow: 0.95 })).toMatchObject({ wouldBe: ['n2'], noLonger: [], contested: 2 })
    expect(previewSettings(view, { contestedBelow: 0.3, withinOneAtLeast: { n: 1, d: 2 } })).toMatchObject({ wouldBe: [], noLonger: ['n1'], contested: 0 })
  })

  it('[VE443] comes true when the change is made, on any board', () =>
    fc.assert(
      fc.property(wishes(25), percent(30, 95), percent(50, 100), percent(1, 6), fc.boolean(), (list, cut, near, people, implied) => {
        const state = list.reduce((session, wish) => give(session, commandOf(wish, session)).state, after(...open, hands('n1', 1, 0, 2)))
        const view = createFacilitatorView()(state)
        const wanted: SettingsChange = { contestedBelow: cut / 100, withinOneAtLeast: { n: near, d: 100 }, minContributors: people, impliedCredit: implied }
        const told = previewSettings(view, wanted)
        const made = give(state, change(wanted))
        if (!made.ok || Object.values(view.notes).some((note) => note.standing === 'hidden')) return
        const then = createFacilitatorView()(made.state)
        const contested = (seen: typeof view) => Object.values(seen.notes).filter((note) => note.standing === 'contested' || note.standing === 'no-consensus').map(({ id }) => id)
        expect(told.verdict).toEqual({ from: view.verdict.stage, to: then.verdict.stage })
        expect(told.wouldBe).toEqual(contested(then).filter((id) => !contested(view).includes(id)))
        expect(told.noLonger).toEqual(contested(view).filter((id) => !contested(then).includes(id)))
        expect(told.contested).toBe(contested(then).length)
      }),
      { numRuns: 100 },
    ))

  it('[VE444] more agreement asked for never makes a contested note agreed', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 4, maxLength: 6 }), percent(30, 95), percent(30, 95), percent(50, 100), percent(50, 100), (counts, a, b, c, d) => {
        const at = (cut: number, near: number) => agreementOf(counts, { ...DEFAULT_SETTINGS, contestedBelow: cut / 100, withinOneAtLeast: { n: near, d: 100 } }).contested
        if (at(Math.min(a, b), Math.min(c, d))) expect(at(Math.max(a, b), Math.max(c, d))).toBe(true)
      }),
    ))

  it('[VE440] the usual thresholds are those of a new session', () => expect(adjustableOf(after(...framed).verdict.settings)).toEqual(USUAL_SETTINGS))
})
