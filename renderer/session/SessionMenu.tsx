import { useState } from 'react'
import { addFive, endBreak, find, openAudience, openPalette, redo, showKeys, startBreak, stopClock, takeFive } from '../actions/actions.ts'
import { type Action, sayAction } from '../actions/action.ts'
import { useDoing, useTool } from '../actions/doing.tsx'
import { spellKeys } from '../actions/keys.ts'
import { ON_MAC } from '../actions/platform.ts'
import { LANGUAGES } from '../../shared/journey/journey.ts'
import type { Preferences } from '../../shared/views/library-view.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { AllowancesDialog } from './AllowancesDialog.tsx'
import { ParkingDialog } from './parking/ParkingDialog.tsx'
import { sayChange } from './say-change.ts'
import { useSession, useSessionReader } from './session.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { useLibrary, useLibraryCommand, useText } from './surface.tsx'

const THEMES: readonly Preferences['theme'][] = ['light', 'dark', 'contrast']

/** Everything of a session that needs no place of its own on the bar. */
export function SessionMenu() {
  const t = useText()
  const tell = useLibraryCommand()
  const { perform, lent } = useDoing()
  const { theme, language } = useLibrary((library) => library.preferences)
  const read = useSessionReader()
  const view = read()
  const what = sayChange(t, useSession((view) => view.history.redo))
  const [shows, setShows] = useState<'parking' | 'allowances' | 'settings' | null>(null)
  const waiting = useSession((view) => view.parking.filter(({ settled }) => settled === null).length)
  const onBreak = useSession((view) => endBreak.when(view))
  useTool('parking', () => setShows('parking'))
  useTool('allowances', () => setShows('allowances'))
  useTool('settings', () => setShows('settings'))
  // The menu shows what is possible now: whatever makes that another answer makes it anew.
  useSession((view) => view.clock.status)
  useSession((view) => view.closedAt)
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'light'
  const nextLanguage = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? 'en'
  const entry = (action: Action, icon: IconName, label = sayAction(t, action, view)): MenuEntry => {
    const possible = action.when(view)
    return {
      id: action.id,
      label,
      icon: <Icon name={icon} />,
      ...(action.keys === undefined ? {} : { keys: spellKeys(action.keys, ON_MAC) }),
      disabled: !possible,
      ...(possible || action.why === undefined ? {} : { why: t(action.why(view)) }),
      onChoose: () => perform(action),
    }
  }
  return (
    <>
      <Menu
        label={t('shell.more')}
        align="end"
        trigger={<IconButton label={t('shell.more')} icon={<Icon name="menu" />} />}
        entries={[
          entry(openPalette, 'right'),
          entry(find, 'search'),
          entry(redo, 'redo', what === null ? t('common.redo') : t('shell.redoNamed', { what })),
          { type: 'line', id: 'after-redo' },
          { id: 'parking', label: waiting === 0 ? t('parking.open') : t('parking.openWith', { count: waiting }), icon: <Icon name="park" />, onChoose: () => setShows('parking') },
          { id: 'allowances', label: t('agenda.allowances'), icon: <Icon name="people" />, onChoose: () => setShows('allowances') },
          { id: 'settings', label: t('settings.open'), icon: <Icon name="settings" />, onChoose: () => setShows('settings') },
          { id: 'past', label: t('past.open'), icon: <Icon name="clock" />, onChoose: () => lent().get('past')?.run() },
          entry(openAudience, 'projector'),
          { type: 'line', id: 'after-audience' },
          entry(addFive, 'plus'),
          entry(takeFive, 'minus'),
          onBreak ? entry(endBreak, 'play') : entry(startBreak, 'pause', sayAction(t, startBreak, view)),
          entry(stopClock, 'clock'),
          { type: 'line', id: 'after-clock' },
          { id: 'theme', label: t('shell.theme', { theme: t(`common.theme.${nextTheme}`) }), icon: <Icon name="sun" />, onChoose: () => void tell({ type: 'SetPreferences', preferences: { theme: nextTheme } }) },
          { id: 'language', label: t('shell.languageIs', { language: t(`common.language.${nextLanguage}`) }), icon: <Icon name="discuss" />, onChoose: () => void tell({ type: 'SetPreferences', preferences: { language: nextLanguage } }) },
          entry(showKeys, 'keyboard'),
        ]}
      />
      {shows === 'parking' ? <ParkingDialog onClose={() => setShows(null)} /> : null}
      <SettingsDialog open={shows === 'settings'} onClose={() => setShows(null)} />
      {shows === 'allowances' ? <AllowancesDialog onClose={() => setShows(null)} /> : null}
    </>
  )
}
