import { useState } from 'react'
import { LANGUAGES } from '../../shared/journey/journey.ts'
import type { Preferences } from '../../shared/views/library-view.ts'
import { redo } from '../actions/actions.ts'
import { KeysDialog } from '../actions/KeysDialog.tsx'
import { spellKeys } from '../actions/keys.ts'
import { ON_MAC } from '../actions/platform.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { AllowancesDialog } from './AllowancesDialog.tsx'
import { ParkingDialog } from './parking/ParkingDialog.tsx'
import { sayChange } from './say-change.ts'
import { useCommand, useSession } from './session.tsx'
import { useLibrary, useLibraryCommand, useText } from './surface.tsx'
import { useAudienceWindow } from './use-audience-window.ts'

/** Minutes of a break that the agenda does not plan. */
const USUAL_BREAK = 15

const THEMES: readonly Preferences['theme'][] = ['light', 'dark', 'contrast']

/** Everything of a session that needs no place of its own on the bar. */
export function SessionMenu() {
  const t = useText()
  const give = useCommand()
  const tell = useLibraryCommand()
  const { theme, language } = useLibrary((library) => library.preferences)
  const clock = useSession((view) => view.clock.status)
  const redoable = useSession((view) => view.history.redo)
  const openAudience = useAudienceWindow()
  const [showsKeys, setShowsKeys] = useState(false)
  const [shows, setShows] = useState<'parking' | 'allowances' | null>(null)
  const waiting = useSession((view) => view.parking.filter(({ settled }) => settled === null).length)
  const onBreak = useSession((view) => view.clock.status !== 'stopped' && 'break' in view.clock.of)
  const breakMinutes = useSession((view) => view.agenda.breaks[view.phase] ?? USUAL_BREAK)
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'light'
  const nextLanguage = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? 'en'
  const what = sayChange(t, redoable)
  return (
    <>
      <Menu
        label={t('shell.more')}
        align="end"
        trigger={<IconButton label={t('shell.more')} icon={<Icon name="menu" />} />}
        entries={[
          { id: 'redo', label: what === null ? t('common.redo') : t('shell.redoNamed', { what }), icon: <Icon name="redo" />, keys: spellKeys(redo.keys ?? '', ON_MAC), disabled: redoable === null, onChoose: () => void give({ type: 'Redo' }) },
          { type: 'line', id: 'after-redo' },
          { id: 'parking', label: waiting === 0 ? t('parking.open') : t('parking.openWith', { count: waiting }), icon: <Icon name="park" />, onChoose: () => setShows('parking') },
          { id: 'allowances', label: t('agenda.allowances'), icon: <Icon name="people" />, onChoose: () => setShows('allowances') },
          { id: 'audience', label: t('shell.openAudience'), icon: <Icon name="projector" />, onChoose: () => void openAudience() },
          { type: 'line', id: 'after-audience' },
          { id: 'add-five', label: t('shell.addFive'), icon: <Icon name="plus" />, disabled: clock === 'stopped', onChoose: () => void give({ type: 'AddMinutes', minutes: 5 }) },
          { id: 'take-five', label: t('shell.takeFive'), icon: <Icon name="minus" />, disabled: clock === 'stopped', onChoose: () => void give({ type: 'AddMinutes', minutes: -5 }) },
          onBreak
            ? { id: 'break', label: t('agenda.endBreak'), icon: <Icon name="play" />, onChoose: () => void give({ type: 'StopClock' }) }
            : { id: 'break', label: t('agenda.startBreak', { minutes: breakMinutes }), icon: <Icon name="pause" />, onChoose: () => void give({ type: 'StartBreak', minutes: breakMinutes }) },
          { id: 'stop', label: t('shell.stopClock'), icon: <Icon name="clock" />, disabled: clock === 'stopped', onChoose: () => void give({ type: 'StopClock' }) },
          { type: 'line', id: 'after-clock' },
          { id: 'theme', label: t('shell.theme', { theme: t(`common.theme.${nextTheme}`) }), icon: <Icon name="sun" />, onChoose: () => void tell({ type: 'SetPreferences', preferences: { theme: nextTheme } }) },
          { id: 'language', label: t('shell.languageIs', { language: t(`common.language.${nextLanguage}`) }), icon: <Icon name="discuss" />, onChoose: () => void tell({ type: 'SetPreferences', preferences: { language: nextLanguage } }) },
          { id: 'keys', label: t('shell.keys'), icon: <Icon name="keyboard" />, keys: '?', onChoose: () => setShowsKeys(true) },
        ]}
      />
      {shows === 'parking' ? <ParkingDialog onClose={() => setShows(null)} /> : null}
      {shows === 'allowances' ? <AllowancesDialog onClose={() => setShows(null)} /> : null}
      <KeysDialog open={showsKeys} onOpenChange={setShowsKeys} />
    </>
  )
}
