import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Language } from '../../shared/journey/journey.ts'
import type { ProjectorView } from '../../shared/views/projector-view.ts'
import { timeOfDay } from '../session/dates.ts'
import type { IconName } from '../ui/Icon.tsx'

/** How the room's screen stands, in a word or two, and its sign. */
export function sayShowing(t: Translate, { showing, windows }: ProjectorView): { readonly words: string; readonly icon: IconName } {
  switch (showing.is) {
    case 'frozen':
      return { words: t('projector.frozen'), icon: 'pause' }
    case 'blank':
      return { words: t('projector.blank'), icon: 'blind' }
    case 'spotlight':
      return { words: t('projector.spotlight'), icon: 'target' }
    case 'live':
      return windows === 0 ? { words: t('projector.noWindow'), icon: 'projector' } : { words: t('projector.live'), icon: 'projector' }
  }
}

/** The same in a sentence, for whoever hears it. */
export function sayShowingInFull(t: Translate, language: Language, view: ProjectorView): string {
  const { showing, windows } = view
  const window = windows === 0 ? ` ${t('projector.noWindowOpen')}` : ''
  if (showing.is === 'frozen') return t('projector.frozenInFull', { time: timeOfDay(showing.since, language) }) + window
  return t(`projector.${showing.is}InFull`) + window
}
