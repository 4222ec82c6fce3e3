import { fallsToShow } from '../views/falls.ts'
import { lensRows, missingFoundations, stageRows, unitRows } from '../views/verdict-figures.ts'
import { signedHere } from '../views/signed.ts'
import { sayFoundation } from './foundation.ts'
import { inline, markdownTable } from './markdown-text.ts'
import { longDay } from './moment.ts'
import { type Reason, sayList, sayReason } from './reasons.ts'
import { sayFall, sayMove } from './since.ts'
import { percent, type Telling } from './telling.ts'

/** Reasons that have a section of their own. */
const TOLD_ELSEWHERE: readonly Reason['kind'][] = ['change', 'lens-fell', 'lens-rose', 'leading-edge', 'pivotal-note', 'pivotal-person', 'confidence']

/** The steps from the top down: which hold, which were lost, how many lenses each shows, and who is ahead there. */
export function stairs({ report, t, names }: Telling): readonly string[] {
  const verdict = signedHere(report.signOff)?.figures ?? report.assessment.verdict
  const { comparison } = report.assessment
  const held = verdict.stage ?? 0
  const was = report.compared?.comparable === true && comparison.from !== null && comparison.from > held ? comparison.from : 0
  const rows = stageRows(verdict).toReversed().map(({ stage, shown, of }) => {
    const state = stage === held ? 'holds' : stage < held ? 'lit' : stage <= was ? 'lost' : 'dark'
    const ahead = verdict.leadingEdge.filter((edge) => edge.stage === stage).map((edge) => names.unit(edge.unit))
    const cells = [names.stage(stage), t(`verdict.stepState.${state}`), t('verdict.lensesShown', { shown, of }), sayList(t, ahead)].map(inline)
    return stage === held ? cells.map((cell) => (cell === '' ? '' : `**${cell}**`)) : cells
  })
  const header = [t('report.column.stage'), t('report.column.standing'), t('report.lensesShown'), t('verdict.leadingEdge')]
  return [`## ${t('report.stairs')}`, '', ...markdownTable(header, rows)]
}

/** How the verdict moved since the earlier session, with every cause and what could not be compared. */
export function since({ report, t, names }: Telling): readonly string[] {
  const { compared, language } = report
  if (compared === null) return []
  const heading = `## ${t('verdict.since.title', { day: longDay(compared.heldOn, language) })}`
  const about = t('report.comparedWith', { title: inline(compared.title), signed: t(compared.signedOff ? 'verdict.since.signedThen' : 'verdict.since.unsignedThen') })
  if (!compared.comparable) {
    const { stage, stageName, journey } = compared
    return [heading, '', about, '', t('verdict.since.otherStages', { stage, name: inline(stageName[language]), journey: inline(journey[language]) }), '']
  }
  const { comparison } = report.assessment
  const lensNames = (lenses: typeof compared.onlyThen) => inline(sayList(t, lenses.map((lens) => lens[language])))
  const noteOf = (id: string) => report.notes.find((note) => note.id === id)?.text ?? compared.notes[id]
  const behind = (notes: readonly string[]) => notes.flatMap((id) => {
    const text = noteOf(id)
    return text === undefined ? [] : [`  - ${inline(text)}`]
  })
  return [
    heading, '', about, '', `**${inline(sayMove(t, comparison, names))}**`, '',
    ...fallsToShow(comparison).flatMap((cell) => [`- ${inline(sayFall(t, cell, names))}`, ...behind(cell.notes)]),
    ...comparison.risen.map(({ lens, stage }) => `- ${inline(t('verdict.since.rise', { lens: names.lens(lens), stage }))}`),
    ...(comparison.fallen.length + comparison.risen.length === 0 ? [`- ${t('verdict.since.nothingMoved')}`] : []),
    '',
    ...(compared.onlyThen.length === 0 ? [] : [t('verdict.since.onlyThen', { lenses: lensNames(compared.onlyThen) }), '']),
    ...(compared.onlyNow.length === 0 ? [] : [t('verdict.since.onlyNow', { lenses: lensNames(compared.onlyNow) }), '']),
  ]
}

/** Why this stage, and who is ahead. */
export function why({ report, t, names }: Telling): readonly string[] {
  const all = report.assessment.reasons
  const told = all.filter(({ kind }) => !TOLD_ELSEWHERE.includes(kind))
  const ahead = all.filter(({ kind }) => kind === 'leading-edge')
  const list = (reasons: typeof all) => reasons.map((reason) => `- ${inline(sayReason(t, reason, names))}`)
  return [
    ...(told.length === 0 ? [] : [`## ${t('report.why')}`, '', ...list(told), '']),
    ...(ahead.length === 0 ? [] : [`## ${t('verdict.leadingEdge')}`, '', ...list(ahead), '']),
  ]
}

/** What the next stage lacks, in points, and what would make up for it. */
export function foundations({ report, t, names }: Telling): readonly string[] {
  const { verdict } = report.assessment
  if (verdict.stage === null) return []
  const heading = `## ${t('verdict.foundations')}`
  if (verdict.heldBackBy === null) return [heading, '', t('verdict.top'), '']
  const lines = missingFoundations(verdict).map((missing) => {
    const { name, words } = sayFoundation(t, missing, names)
    return `**${inline(name)}**: ${words}`
  })
  return [heading, '', t('report.foundationsFor', { stage: inline(names.stage(verdict.heldBackBy.stage)) }), '', ...lines.map((line, index) => `${index + 1}. ${line}`), '']
}

/** How far to rely on the verdict, its weakest links, and the notes and people that it rests on. */
export function reliance({ report, t, names }: Telling): readonly string[] {
  const { confidence, stability, reasons, verdict } = report.assessment
  if (verdict.stage === null) return []
  const ratio = (share: { readonly n: number; readonly d: number } | null) => (share === null ? null : share.n / share.d)
  const said = reasons.filter(({ kind }) => kind === 'confidence').map((reason) => sayReason(t, reason, names))
  const pivots = reasons.filter(({ kind }) => kind === 'pivotal-note' || kind === 'pivotal-person')
  const runs = Object.entries(stability.codingError)
  const total = runs.reduce((sum, [, count]) => sum + count, 0)
  const split = runs.map(([stage, count]) => `${stage === 'none' ? t('verdict.noStage') : t('verdict.stage', { stage })}: ${count}`).join(', ')
  return [
    `## ${t('report.reliance')}`, '', ...said.map(inline), '',
    t('report.covers', { completeness: percent(ratio(confidence.completeness)) }), '',
    ...(confidence.agreement === null ? [] : [t('report.agrees', { agreement: percent(confidence.agreement) }), '']),
    ...(stability.sameVerdict === null ? [] : [t('report.stabilityRuns', { runs: total, share: percent(ratio(stability.sameVerdict)), split }), '']),
    ...(pivots.length === 0 ? [t('verdict.firm')] : [t('report.restsOn'), '', ...pivots.map((reason) => `- ${inline(sayReason(t, reason, names))}`)]),
    '',
  ]
}

/** Units by stages, in shares of the lenses; the stage that each holds stands out. */
export function units({ report, t, names }: Telling): readonly string[] {
  const rows = unitRows(report.assessment.verdict, report.journey.lenses.length)
  if (rows.length === 0) return []
  const cells = rows.map(({ unit, held, cells: shares }) => [
    inline(names.unit(unit)),
    ...shares.map(({ stage, share }) => (stage === held ? `**${percent(share)} ✓**` : percent(share))),
  ])
  return [`## ${t('verdict.byUnit')}`, '', ...markdownTable([t('common.unit'), ...report.journey.stages.map((_, index) => String(index + 1))], cells), t('report.unitsExplained'), '']
}

/** Lenses by stages, the stage at which each stands, and where it stood then. */
export function lenses({ report, t, names }: Telling): readonly string[] {
  const { verdict } = report.assessment
  const then = report.compared?.comparable === true ? report.compared.lenses : null
  const stages = report.journey.stages.map((_, index) => index + 1)
  const standing = new Map(lensRows(verdict).map(({ lens, stage }) => [lens, stage]))
  const stand = (stage: number | undefined) => (stage === undefined || stage === 0 ? '–' : String(stage))
  const rows = report.journey.lenses.map((lens) => [
    inline(names.lens(lens.id)),
    ...stages.map((stage) => {
      const cell = verdict.cells.find((one) => one.lens === lens.id && one.stage === stage)
      if (cell === undefined || (cell.reading === null && !cell.implied)) return '–'
      return cell.implied ? t('report.band.implied') : `${t(`report.band.${cell.band}`)} (${cell.supports}:${cell.contradictions})`
    }),
    stand(standing.get(lens.id)),
    ...(then === null ? [] : [then[lens.id] === undefined ? t('report.notCompared') : moveOf(then[lens.id] ?? 0, standing.get(lens.id) ?? 0, stand)]),
  ])
  const header = [t('common.lens'), ...stages.map(String), t('report.standsAt'), ...(then === null ? [] : [t('report.stoodAt')])]
  return [`## ${t('report.byLens')}`, '', ...markdownTable(header, rows), t('report.bandsExplained'), '']
}

function moveOf(then: number, now: number, stand: (stage: number) => string): string {
  return now === then ? `${stand(then)} =` : `${stand(then)} ${now > then ? '↑' : '↓'}`
}
