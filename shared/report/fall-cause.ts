import type { Translate } from '../i18n/catalogue.ts'
import type { CellChange } from '../verdict/comparison.ts'

/** Why a lens is shown no longer at a stage, in words that can follow its name. */
export function sayFallCause(t: Translate, { cause, lost, implied }: Pick<CellChange, 'cause' | 'lost' | 'implied'>): string {
  if (implied === true) return t('verdict.cause.implied')
  if (cause === 'no-longer-evidenced') return t(`verdict.cause.${lost ?? 'gone'}`)
  return cause === null ? '' : t(`verdict.cause.${cause}`)
}
