import { LANGUAGES } from '../../shared/journey/journey.ts'
import type { Preferences } from '../../shared/views/library-view.ts'
import { useLibrary, useLibraryCommand, useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Popover } from '../ui/Popover.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Switch } from '../ui/Switch.tsx'

const THEMES: readonly Preferences['theme'][] = ['light', 'dark', 'contrast']

/** How this machine shows things: look, language and sound; each takes effect at once. */
export function PreferencesPopover() {
  const t = useText()
  const { theme, language, sound } = useLibrary((library) => library.preferences)
  const tell = useLibraryCommand()
  const prefer = (preferences: Partial<Preferences>) => void tell({ type: 'SetPreferences', preferences })
  return (
    <Popover
      align="end" title={t('library.preferences')}
      trigger={<IconButton label={t('library.preferences')} icon={<Icon name="settings" />} />}
    >
      <div className="stack">
        <div className="field">
          <span className="field__label">{t('library.look')}</span>
          <SegmentedControl
            label={t('library.look')} wide value={theme} onChange={(next) => prefer({ theme: next })}
            options={THEMES.map((value) => ({ value, label: t(`common.theme.${value}`) }))}
          />
        </div>
        <div className="field">
          <span className="field__label">{t('library.languageHere')}</span>
          <SegmentedControl
            label={t('library.languageHere')} wide value={language} onChange={(next) => prefer({ language: next })}
            options={LANGUAGES.map((value) => ({ value, label: t(`common.language.${value}`) }))}
          />
        </div>
        <Switch
          label={t('library.sound')} hint={t('library.soundHint')} checked={sound} onChange={(next) => prefer({ sound: next })}
        />
      </div>
    </Popover>
  )
}
