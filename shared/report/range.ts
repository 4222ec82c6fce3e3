import type { Translate } from '../i18n/catalogue.ts'
import type { VerdictRange } from '../verdict/range.ts'

/** What the notes that are not settled still allow, as a sentence. */
export function sayRange(t: Translate, { low, high }: VerdictRange): string {
  return low === high ? t('report.rangeSame', { stage: low }) : t('report.range', { low, high })
}
