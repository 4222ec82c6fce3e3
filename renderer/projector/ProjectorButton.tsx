import './projector.css'
import { useProjector } from '../session/projector.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { flag } from '../ui/flag.ts'
import { Icon } from '../ui/Icon.tsx'
import { sayShowing, sayShowingInFull } from './say-showing.ts'

type ProjectorButtonProps = Readonly<{ unfolded: boolean; onToggle: () => void }>

/** The sign on the bar that says what the room sees when that is not simply the session; it unfolds the panel. */
export function ProjectorButton({ unfolded, onToggle }: ProjectorButtonProps) {
  const t = useText()
  const language = useLanguage()
  const view = useProjector()
  const { words, icon } = sayShowing(t, view)
  const held = view.showing.is !== 'live'
  const inFull = sayShowingInFull(t, language, view)
  return (
    <>
      <button
        type="button" className="iconbtn projector-sign" data-held={flag(held)} aria-expanded={unfolded}
        aria-label={`${t('projector.title')}: ${words}`} title={inFull} onClick={onToggle}
      >
        <Icon name={icon} />
        {held ? <span>{words}</span> : null}
      </button>
      <span className="sr" role="status">{held ? inFull : ''}</span>
    </>
  )
}
