import type { Translate } from '../../shared/i18n/catalogue.ts'
import { isTextKey } from '../../shared/i18n/translate.ts'

/** Why something was refused, and what to do about it, in the user's language; a file that could not be made is named. */
export function sayRefusal(t: Translate, refusal: string, about: Readonly<Record<string, string | number>> = {}): string {
  const key = refusal === 'not-saved' && 'file' in about ? `common.notWritten.${about['reason']}` : `refusal.${refusal}`
  return isTextKey(key) ? t(key, about) : t('common.refusedUnknown', { reason: refusal })
}
