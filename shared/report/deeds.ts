import type { Translate } from '../i18n/catalogue.ts'
import type { NoteDeed } from '../views/deeds.ts'
import type { Elsewhere } from '../views/note-view.ts'
import { shortened } from './reasons.ts'

/** What the log calls people; null where names are hidden. */
export type DeedNames = {
  readonly who: (elsewhere: Elsewhere) => string
  readonly placer: (placer: string) => string
}

/** One thing that was done about a note, as a line of its log. */
export function sayDeed(t: Translate, deed: NoteDeed, names: DeedNames | null): string {
  switch (deed.is) {
    case 'round': {
      const placed = t(`resolve.deed.${deed.mode}`, { round: deed.number, count: deed.placed })
      return deed.moved.length === 0 ? placed : `${placed} ${sayMoved(t, deed.moved, names)}`
    }
    case 'discussed':
      return t('resolve.deed.discussed', { count: deed.minutes })
    case 'ruled':
      return [t('resolve.deed.ruled', { stage: deed.stage, reason: ended(deed.rationale) }), ...sayDissent(t, deed, names)].join(' ')
    case 'no-consensus':
      return t('resolve.deed.noConsensus', { reason: ended(deed.reason) })
    case 'reworded':
      return t('resolve.deed.reworded', { before: deed.before })
    case 'merged':
      return t('resolve.deed.merged', { count: deed.notes.length, notes: deed.notes.map(({ text }) => `“${shortened(text)}”`).join(', ') })
    case 'split-off':
      return t('resolve.deed.splitOff', { of: shortened(deed.of) })
  }
}

/** Who chose another stage than before: "2 moved: Ana 2 → 4, Bram 5 → 4." */
export function sayMoved(t: Translate, moved: Extract<NoteDeed, { is: 'round' }>['moved'], names: DeedNames | null): string {
  if (names === null) return t('resolve.deed.moved', { count: moved.length })
  return t('resolve.deed.movedWho', { count: moved.length, who: moved.map(({ placer, from, to }) => `${names.placer(placer)} ${from} → ${to}`).join(', ') })
}

function sayDissent(t: Translate, { elsewhere, dissent }: Extract<NoteDeed, { is: 'ruled' }>, names: DeedNames | null): readonly string[] {
  const who = names === null ? '' : names.who(elsewhere)
  const count = elsewhere.people.length + elsewhere.units.length + elsewhere.hands
  const said = who === '' ? (count === 0 ? '' : t('resolve.deed.otherwiseCount', { count })) : t('resolve.deed.otherwise', { who })
  return [said, dissent === '' ? '' : t('resolve.deed.theirWords', { words: dissent })].filter((part) => part !== '')
}

/** The words with a full stop, where they have no end of their own. */
function ended(words: string): string {
  return /[.!?…]["”’)]?$/.test(words) ? words : `${words}.`
}
