import type { Translate } from '../i18n/catalogue.ts'
import type { CellChange, Comparison } from '../verdict/comparison.ts'
import { type ReasonNames, sayList } from './reasons.ts'
import { sayFallCause } from './fall-cause.ts'

/** How the verdict moved since the earlier session, with what it lost or gained, in one sentence. */
export function sayMove(t: Translate, { change, from, to, fallen, risen, closed }: Comparison, names: ReasonNames): string {
  if (from === null) return ''
  if (to === null) return t('verdict.since.gone', { from })
  if (change === 'unchanged') return t('verdict.since.same', { to })
  if (change === 'advanced') {
    const gained = [...new Set(risen.filter(({ stage }) => stage === to).map(({ lens }) => lens))].map(names.lens)
    return gained.length === 0 ? t('verdict.since.rose', { from, to }) : t('verdict.since.roseBy', { from, to, lenses: sayList(t, gained) })
  }
  const gate = closed.find(({ stage }) => stage === to + 1)
  const lost = fallen.filter(({ stage }) => stage === to + 1).map((cell) => t('verdict.since.lost', { lens: names.lens(cell.lens), cause: sayFallCause(t, cell) }))
  const short = (gate?.fails ?? []).flatMap((fail): string[] => {
    if (fail.rule === 'spread') return [t('verdict.since.fewUnits', { have: fail.have, need: fail.need })]
    if (fail.rule !== 'sufficiency') return []
    const few = fail.contributors < fail.need ? [t('verdict.since.fewPeople', { have: fail.contributors, need: fail.need })] : []
    return fail.artifact ? few : [...few, t('verdict.since.noArtefact')]
  })
  const why = [...(lost.length === 0 ? [] : [t('verdict.since.noLonger', { lenses: sayList(t, lost) })]), ...short]
  return why.length === 0 ? t('verdict.since.fellPlain', { from, to }) : t('verdict.since.fell', { from, to, why: sayList(t, why) })
}

/** How a lens that is shown no longer fell: "Training at stage 3: new notes speak against it". */
export function sayFall(t: Translate, cell: CellChange, names: ReasonNames): string {
  return t('verdict.since.fall', { lens: names.lens(cell.lens), stage: cell.stage, cause: sayFallCause(t, cell) })
}

/** "1 lens rose, 2 fell": how many lenses stand higher or lower than then, of those that both journeys have. */
export function sayTally(t: Translate, then: Readonly<Record<string, number>>, now: readonly { readonly lens: string; readonly stage: number }[]): string {
  const moves = now.flatMap(({ lens, stage }) => (then[lens] === undefined ? [] : [stage - then[lens]]))
  const rose = moves.filter((move) => move > 0).length
  const fell = moves.filter((move) => move < 0).length
  if (rose + fell === 0) return t('verdict.since.noneMoved')
  if (rose === 0) return t('verdict.since.lensesFell', { count: fell })
  if (fell === 0) return t('verdict.since.lensesRose', { count: rose })
  return t('verdict.since.tally', { rose: t('verdict.since.lensesRose', { count: rose }), fell })
}

/** How one lens moved since then, as an arrow with its words. */
export function lensMove(t: Translate, was: number, now: number): { readonly direction: 'up' | 'down' | 'same'; readonly words: string } {
  if (was === now) return { direction: 'same', words: t('verdict.since.asThen') }
  return { direction: now > was ? 'up' : 'down', words: was === 0 ? t('verdict.since.fromNone') : t('verdict.since.from', { stage: was }) }
}
