import type { Translate } from '../../shared/i18n/catalogue.ts'
import { isTextKey } from '../../shared/i18n/translate.ts'
import { shortened } from '../../shared/report/reasons.ts'
import type { ChangeView } from '../../shared/views/past-view.ts'
import { sayChange } from '../session/say-change.ts'

/** What was done, in one line: "placement: “One inbox” and 3 more". */
export function sayDone(t: Translate, { command, mode, things, words }: ChangeView): string {
  const key = `past.command.${command}`
  const what = sayChange(t, command) ?? (isTextKey(key) ? t(key) : command)
  if (mode !== 'do') {
    const way = mode === 'undo' ? 'undone' : 'redone'
    return words === null ? t(`past.${way}Alone`) : t(`past.${way}`, { what: shortened(words) })
  }
  return words === null ? what : t(things > 1 ? 'past.didMany' : 'past.did', { what, words: shortened(words), count: things - 1 })
}
