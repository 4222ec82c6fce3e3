import type { Translate } from '../../shared/i18n/catalogue.ts'
import { isTextKey } from '../../shared/i18n/translate.ts'

/** A change by its name in a sentence; `null` when there is none. */
export function sayChange(t: Translate, command: string | null): string | null {
  const key = `action.change.${command ?? ''}`
  return command !== null && isTextKey(key) ? t(key) : null
}
