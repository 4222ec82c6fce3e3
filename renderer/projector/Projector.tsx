import { useState } from 'react'
import { useTool } from '../actions/doing.tsx'
import { useProjector } from '../session/projector.ts'
import { useSurface } from '../session/surface.tsx'
import { useSight } from '../session/view-store.ts'
import { LegibilityDialog } from './LegibilityDialog.tsx'
import { ProjectorPanel } from './ProjectorPanel.tsx'
import { SpotlightDialog } from './SpotlightDialog.tsx'

type ProjectorProps = Readonly<{ unfolded: boolean; onFold: (unfolded: boolean) => void }>

/** The panel of the room's screen while it is unfolded, and what can be asked for without it: the spotlight and the check of legibility. */
export function Projector({ unfolded, onFold }: ProjectorProps) {
  const [open, setOpen] = useState<'spotlight' | 'legibility' | null>(null)
  const close = () => setOpen(null)
  useTool('roomPanel', () => onFold(!unfolded))
  useTool('spotlight', () => setOpen('spotlight'))
  useTool('legibility', () => setOpen('legibility'))
  return (
    <>
      {unfolded ? <ProjectorPanel onFold={() => onFold(false)} onSpotlight={() => setOpen('spotlight')} onLegibility={() => setOpen('legibility')} /> : null}
      <SpotlightDialog open={open === 'spotlight'} onClose={close} />
      {open === 'legibility' ? <Legibility onClose={close} /> : null}
    </>
  )
}

/** Asks for what the room sees only while it is there. */
function Legibility({ onClose }: Readonly<{ onClose: () => void }>) {
  const room = useSight(useSurface().room)
  const { size } = useProjector()
  return room.status === 'shown' ? <LegibilityDialog screen={room.view} size={size} onClose={onClose} /> : null
}
