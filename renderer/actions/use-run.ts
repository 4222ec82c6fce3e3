import { useProjectorCommand, useProjectorReader } from '../session/projector.ts'
import { useSessionReader } from '../session/session.tsx'
import { useDoing } from './doing.tsx'
import type { Doable } from './findings.ts'
import { noteAtHand } from './note-at-hand.ts'

/** Does what a record says, by whatever means it says so; nothing where it is not possible now. */
export function useRun(): (what: Doable) => void {
  const { perform, lent } = useDoing()
  const read = useSessionReader()
  const give = useProjectorCommand()
  const room = useProjectorReader()
  return (what) => {
    switch (what.is) {
      case 'action':
        if (what.action.when(read())) perform(what.action)
        return
      case 'tool': {
        const hand = lent().get(what.name)
        if (hand !== undefined && hand.why === null) hand.run()
        return
      }
      case 'room': {
        const at = { showing: room().showing, note: noteAtHand() }
        if (what.action.when(at)) void give(what.action.command(at))
      }
    }
  }
}
