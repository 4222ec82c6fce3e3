import { useEffect, useState } from 'react'
import type { Journey } from '../../../shared/journey/journey.ts'
import type { JourneyMapping } from '../../../shared/journey/mapping.ts'
import type { SwitchPreview } from '../../../shared/views/switch-preview.ts'
import { sayRefusal } from '../../session/say-refusal.ts'
import { useOpenSession, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'

/** What another journey would make of the session, and whether the answer is about what is asked now; or why it can't be. */
export type Previewed = Readonly<{ preview: SwitchPreview | null; isCurrent: boolean; problem: string | null }>

type Answered = Readonly<{ journey: Journey; mapping: JourneyMapping; preview: SwitchPreview | null; problem: string | null }>

/** Asks the host what a switch would do, again whenever the choice or the session changes; the last answer stays until the next one is there. */
export function useSwitchPreview(journey: Journey, mapping: JourneyMapping): Previewed {
  const t = useText()
  const { client, channel } = useOpenSession()
  const from = useSession((view) => view.journey)
  const notes = useSession((view) => view.notes)
  const round = useSession((view) => view.round)
  const backlog = useSession((view) => view.backlog.items)
  const [answered, setAnswered] = useState<Answered | null>(null)
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const reply = await client.ask(channel, { type: 'PreviewSwitch', journey, mapping })
      if (!isWanted) return
      if (reply.ok) setAnswered({ journey, mapping, preview: reply.value, problem: null })
      else setAnswered((before) => ({ journey, mapping, preview: before?.preview ?? null, problem: sayRefusal(t, reply.refusal, reply.about) }))
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [client, channel, journey, mapping, from, notes, round, backlog, t])
  return {
    preview: answered?.preview ?? null,
    problem: answered?.problem ?? null,
    isCurrent: answered !== null && answered.journey === journey && answered.mapping === mapping,
  }
}
