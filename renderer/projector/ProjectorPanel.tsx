import { spellKeys } from '../actions/keys.ts'
import { useNoteAtHand } from '../actions/note-at-hand.ts'
import { ON_MAC } from '../actions/platform.ts'
import { blankRoom, bringBack, freezeRoom, type ProjectorAction } from '../actions/projector-actions.ts'
import { useProjector, useProjectorCommand } from '../session/projector.ts'
import { useLanguage, useLibrary, useLibraryCommand, useSurface, useText } from '../session/surface.tsx'
import { useAudienceWindow } from '../session/use-audience-window.ts'
import { useSight } from '../session/view-store.ts'
import { THEMES } from '../../shared/views/library-view.ts'
import { Button } from '../ui/Button.tsx'
import { flag } from '../ui/flag.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Mirror } from './Mirror.tsx'
import { sayShowingInFull } from './say-showing.ts'
import { useCorner } from './use-panel.ts'

/** What a wall shows where no window has said how large it is. */
const USUAL = { width: 1920, height: 1080, screenHeight: 1080 }

type ProjectorPanelProps = Readonly<{ onFold: () => void; onSpotlight: () => void; onLegibility: () => void }>

/** What the room sees, small and live, with what can be done about it. It is drawn only while it is unfolded. */
export function ProjectorPanel({ onFold, onSpotlight, onLegibility }: ProjectorPanelProps) {
  const t = useText()
  const language = useLanguage()
  const view = useProjector()
  const room = useSight(useSurface().room)
  const [corner, toNextCorner] = useCorner()
  const openAudience = useAudienceWindow()
  const { windows, size } = view
  return (
    <section className="projector" data-corner={corner} data-showing={view.showing.is} aria-label={t('projector.title')}>
      <header className="projector__head">
        <h2>{t('projector.title')}</h2>
        <IconButton label={t('projector.otherCorner')} icon={<Icon name="revote" />} onClick={toNextCorner} />
        <RoomMenu onOpen={() => void openAudience()} onLegibility={onLegibility} />
        <IconButton label={t('projector.fold')} icon={<Icon name="close" />} onClick={onFold} />
      </header>
      {room.status === 'shown' ? <Mirror screen={room.view} size={size ?? USUAL} /> : null}
      <p className="projector__words">{sayShowingInFull(t, language, view)}</p>
      {windows > 0 ? null : <Button wide icon={<Icon name="projector" />} onClick={() => void openAudience()}>{t('shell.openAudience')}</Button>}
      <div className="projector__do">
        <Do action={freezeRoom} />
        <Do action={blankRoom} />
        <button type="button" className="projector__act" aria-pressed={view.showing.is === 'spotlight'} onClick={onSpotlight}>
          <Icon name="target" />
          {t('projector.spotlightAct')}
        </button>
        <Do action={bringBack} />
      </div>
    </section>
  )
}

function Do({ action }: Readonly<{ action: ProjectorAction }>) {
  const t = useText()
  const { showing } = useProjector()
  const note = useNoteAtHand()
  const give = useProjectorCommand()
  const at = { showing, note }
  const label = t(action.label)
  return (
    <button
      type="button" className="projector__act" title={`${label} (${spellKeys(action.keys, ON_MAC)})`} aria-pressed={action.on(showing)}
      data-on={flag(action.on(showing))} disabled={!action.when(at)} onClick={() => void give(action.command(at))}
    >
      <Icon name={action.icon} />
      {t(action.short)}
    </button>
  )
}

function RoomMenu({ onOpen, onLegibility }: Readonly<{ onOpen: () => void; onLegibility: () => void }>) {
  const t = useText()
  const tell = useLibraryCommand()
  const roomTheme = useLibrary((library) => library.preferences.roomTheme)
  return (
    <Menu
      label={t('projector.more')}
      align="end"
      trigger={<IconButton label={t('projector.more')} icon={<Icon name="more" />} />}
      entries={[
        { id: 'open', label: t('shell.openAudience'), icon: <Icon name="projector" />, onChoose: onOpen },
        { id: 'legibility', label: t('projector.canRead'), icon: <Icon name="eye" />, onChoose: onLegibility },
        { type: 'line', id: 'before-looks' },
        ...THEMES.map((theme) => ({
          id: theme,
          label: t(theme === roomTheme ? 'projector.lookIs' : 'projector.lookTo', { theme: t(`common.theme.${theme}`) }),
          icon: <Icon name={theme === roomTheme ? 'check' : 'sun'} />,
          onChoose: () => void tell({ type: 'SetPreferences', preferences: { roomTheme: theme } }),
        })),
      ]}
    />
  )
}
