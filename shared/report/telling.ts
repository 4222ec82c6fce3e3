import type { Translate } from '../i18n/catalogue.ts'
import type { ReportView } from '../views/report-view.ts'
import type { ReasonNames } from './reasons.ts'

/** What every section of a report is told from. */
export type Telling = { readonly report: ReportView; readonly t: Translate; readonly names: ReasonNames }

/** A share (0..1) in whole percents, rounded down as on the screen; a dash where it is not known. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.floor(share * 100 + 1e-9)} %`
}
