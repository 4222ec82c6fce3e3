import type { Threshold } from '../views/report-figures.ts'
import { sayFigure } from './figures.ts'
import { inline, markdownTable } from './markdown-text.ts'
import { percent, type Telling } from './telling.ts'

/** Krippendorff's customary cut-offs. */
const RELIABLE = 0.8
const TENTATIVE = 0.667

/** How far the room agreed on the whole, and note by note. */
export function agreement({ report, t }: Telling): readonly string[] {
  const { alpha, notes } = report.room
  const reading = alpha === null ? null : alpha >= RELIABLE ? 'reliable' : alpha >= TENTATIVE ? 'tentative' : 'weak'
  const said = reading === null || alpha === null
    ? t(notes === 0 ? 'report.alpha.nobody' : 'report.alpha.undefined')
    : t(`report.alpha.${reading}`, { alpha: sayFigure(alpha, report.language, 3), reliable: sayFigure(RELIABLE, report.language, 3), tentative: sayFigure(TENTATIVE, report.language, 3), notes: t('common.notes', { count: notes }) })
  const rows = report.notes.flatMap((note) => {
    const figures = report.metrics[note.id]
    const own = note.agreement
    if (figures === undefined || own === null) return []
    return [[
      inline(note.text), String(own.placements), String(own.median ?? '–'), percent(own.consensus),
      t('report.withinOne', { within: own.withinOne, of: own.placements }), figures.vanDerEijkA === null ? '–' : sayFigure(figures.vanDerEijkA, report.language, 2), t(`verdict.shapeInSentence.${own.shape}`),
    ]]
  })
  const header = (['text', 'placements', 'median', 'consensus', 'withinOne', 'agreement', 'shape'] as const).map((column) => t(`report.column.${column}`))
  return [`## ${t('report.agreement')}`, '', said, '', ...(rows.length === 0 ? [] : [...markdownTable(header, rows), t('report.metricsExplained'), ''])]
}

/** The parts of a threshold as a report writes them: "0.72", "12 · 24", "yes". */
function written({ report, t }: Telling, parts: Threshold['value']): string {
  const words = parts.map((part) => {
    if (typeof part === 'boolean') return t(part ? 'report.yes' : 'report.no')
    return typeof part === 'number' ? sayFigure(part, report.language) : part
  })
  return words.join(' · ')
}

/** Every threshold in use with its reason; those that differ from the usual ones first. */
export function thresholds({ report, t, names }: Telling): readonly string[] {
  const told = report.thresholds.map(({ id, value, standard }) => ({ id, value: written({ report, t, names }, value), standard: written({ report, t, names }, standard) }))
  const changed = told.filter(({ value, standard }) => value !== standard)
  const rows = [...changed, ...told.filter(({ value, standard }) => value === standard)].map(({ id, value, standard }) => [
    t(`report.threshold.${id}.name`), value === standard ? value : `**${value}**`, standard, t(`report.threshold.${id}.why`),
  ])
  const header = (['threshold', 'inUse', 'usual', 'reason'] as const).map((column) => t(`report.column.${column}`))
  const said = changed.length === 0 ? t('report.thresholdsUsual') : t('report.thresholdsChanged', { count: changed.length })
  return [`## ${t('report.thresholds')}`, '', said, '', ...markdownTable(header, rows)]
}
