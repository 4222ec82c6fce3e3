import type { SessionId } from '../../../shared/kernel/ids.ts'
import { clientKey } from '../../../shared/views/client-key.ts'
import { useOpenSession, useSession } from '../../session/session.tsx'
import { useLibrary } from '../../session/surface.tsx'

export type OtherSession = Readonly<{ id: SessionId; title: string; heldOn: string; stage: number }>

/** The client's other sessions that have a verdict, the latest first; the one that this is compared with too, wherever it lies. */
export function useOtherSessions(): readonly OtherSession[] {
  const { id: own } = useOpenSession()
  const client = useSession((view) => view.client)
  const compared = useSession((view) => view.comparison)
  const sessions = useLibrary((library) => library.sessions)
  const here = Object.values(sessions).flatMap(({ id, title, heldOn, createdAt, stage, binned, client: theirs }): OtherSession[] =>
    id === own || binned || stage === null || clientKey(theirs) !== clientKey(client) ? [] : [{ id, title, stage, heldOn: heldOn ?? dayOf(createdAt) }],
  )
  const elsewhere = compared === null || here.some(({ id }) => id === compared.session) ? [] : [{ ...compared, id: compared.session }]
  return [...here, ...elsewhere].toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1))
}

function dayOf(at: number): string {
  const moment = new Date(at)
  return [moment.getFullYear(), String(moment.getMonth() + 1).padStart(2, '0'), String(moment.getDate()).padStart(2, '0')].join('-')
}
