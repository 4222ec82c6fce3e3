import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSought, useTool } from '../../actions/doing.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useHindrance } from '../../session/use-hindrance.ts'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Agenda } from './Agenda.tsx'
import './frame.css'
import { JourneyExplained } from './JourneyExplained.tsx'
import { Room } from './Room.tsx'
import { WantedJourney } from './WantedJourney.tsx'
import { SessionFacts } from './SessionFacts.tsx'

const PARTS = ['room', 'agenda', 'session'] as const
type Part = (typeof PARTS)[number]

const PART_OF: Readonly<Record<Part, () => ReactNode>> = { room: Room, agenda: Agenda, session: SessionFacts }

/** Framing: the journey on the stairs to explain, and beside it everything to prepare. */
export function FrameScreen() {
  const t = useText()
  const give = useCommand()
  const [part, setPart] = useState<Part>('room')
  const toRoom = () => {
    setPart('room')
    return false
  }
  useSought('person', toRoom)
  useSought('unit', toRoom)
  const side = useRef<HTMLElement>(null)
  const hindrance = useHindrance()
  const nothingRemoved = useSession(({ removed }) => Object.keys(removed.units).length + Object.keys(removed.people).length === 0)
  /** Shows a part and leads to what is asked for in it, by default to the word that chooses the part. */
  const to = (wanted: Part, selector = '.seg__one[aria-pressed="true"]') => {
    flushSync(() => setPart(wanted))
    const found = side.current?.querySelector<HTMLElement>(selector) ?? null
    found?.focus()
    return found
  }
  useTool('showRoom', () => to('room'))
  useTool('showAgenda', () => to('agenda'))
  useTool('showSession', () => to('session'))
  useTool('pastePeople', () => to('room', '[data-lead="paste"]')?.click(), hindrance)
  useTool('removed', () => to('room', '[data-lead="removed"]')?.click(), hindrance ?? (nothingRemoved ? 'hands.why.nothingRemoved' : null))
  useTool('chooseJourney', () => to('session', '[data-lead="journey"] button'), hindrance)
  useTool('editJourney', () => to('session', '[data-lead="edit"]')?.click())
  useTool('otherLenses', () => to('session', '[data-lead="lenses"]')?.click(), hindrance)
  const Shown = PART_OF[part]
  return (
    <main className="work" data-layout="frame">
      <JourneyExplained />
      <aside ref={side} className="side frame-side" data-at="end" aria-label={t('frame.parts')}>
        <SegmentedControl
          label={t('frame.parts')} wide value={part} onChange={setPart}
          options={PARTS.map((value) => ({ value, label: t(`frame.part.${value}`) }))}
        />
        <div className="frame-side__part"><Shown /></div>
        <WantedJourney />
        <div className="frame-side__foot">
          <Button
            tone="primary" wide iconEnd={<Icon name="right" />} onClick={() => void give({ type: 'GoToPhase', phase: 'gather' })}
          >
            {t('frame.gatherNext')}
          </Button>
        </div>
      </aside>
    </main>
  )
}
