import { type ReactNode, useState } from 'react'
import { useSought } from '../../actions/doing.tsx'
import { useCommand } from '../../session/session.tsx'
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
  const Shown = PART_OF[part]
  return (
    <main className="work" data-layout="frame">
      <JourneyExplained />
      <aside className="side frame-side" data-at="end" aria-label={t('frame.parts')}>
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
