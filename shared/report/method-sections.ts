import { LOCALE } from '../i18n/locale.ts'
import type { Language } from '../journey/journey.ts'
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
    : t(`report.alpha.${reading}`, { alpha: fixed(alpha, report.language, 3), notes: t('common.notes', { count: notes }) })
  const rows = report.notes.flatMap((note) => {
    const figures = report.metrics[note.id]
    const own = note.agreement
    if (figures === undefined || own === null) return []
    return [[
      inline(note.text), String(own.placements), String(own.median ?? '–'), percent(own.consensus),
      t('report.withinOne', { within: own.withinOne, of: own.placements }), fixed(figures.vanDerEijkA, report.language), t(`verdict.shapeInSentence.${own.shape}`),
    ]]
  })
  const header = (['text', 'placements', 'median', 'consensus', 'withinOne', 'agreement', 'shape'] as const).map((column) => t(`report.column.${column}`))
  return [`## ${t('report.agreement')}`, '', said, '', ...(rows.length === 0 ? [] : [...markdownTable(header, rows), t('report.metricsExplained'), ''])]
}

/** A figure with this many decimals; a dash where it is not defined. */
function fixed(figure: number | null, language: Language, digits = 2): string {
  if (figure === null) return '–'
  return new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(figure)
}

/** Every threshold in use with its reason; those that differ from the usual ones first. */
export function thresholds({ report, t }: Telling): readonly string[] {
  const changed = report.thresholds.filter(({ value, standard }) => value !== standard)
  const rows = [...changed, ...report.thresholds.filter(({ value, standard }) => value === standard)].map(({ id, value, standard }) => [
    t(`report.threshold.${id}.name`), value === standard ? value : `**${value}**`, standard, t(`report.threshold.${id}.why`),
  ])
  const header = (['threshold', 'inUse', 'usual', 'reason'] as const).map((column) => t(`report.column.${column}`))
  const said = changed.length === 0 ? t('report.thresholdsUsual') : t('report.thresholdsChanged', { count: changed.length })
  return [`## ${t('report.thresholds')}`, '', said, '', ...markdownTable(header, rows)]
}
