import type { Client } from '../../shared/contract/client.ts'
import { sessionChannel } from '../../shared/contract/messages.ts'
import type { EvidenceId, ParticipantId, SessionId } from '../../shared/kernel/ids.ts'
import { KINDS, type Strength } from '../../shared/session/gather.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'

/** A session that a test arranged over the wire, with what it needs to go on. */
export type Arranged = Readonly<{
  id: SessionId
  notes: readonly EvidenceId[]
  people: readonly ParticipantId[]
  give: (command: SessionCommand) => Promise<void>
  view: () => FacilitatorView
}>

type Wanted = Readonly<{ people?: readonly string[]; notes: readonly string[] }>

/** Makes a session with these people and notes, in the phase in which notes are placed. */
export async function arrange(client: Client, { people = [], notes }: Wanted): Promise<Arranged> {
  const made = await client.command('library', { type: 'CreateSession', title: 'Workshop', client: 'Kestrel Home', language: 'en', journey: 'social-engagement-journey' })
  if (!made.ok || made.value === null) throw new Error(`Expected a session, but got ${JSON.stringify(made)}`)
  const id = made.value.session
  const channel = sessionChannel(id)
  let shown: FacilitatorView | null = null
  await new Promise<void>((resolve) => {
    client.attach(channel, {
      onView: (view) => {
        shown = view
        resolve()
      },
    })
  })
  const view = (): FacilitatorView => {
    if (shown === null) throw new Error('Expected the session to be shown')
    return shown
  }
  const give = async (command: SessionCommand): Promise<void> => {
    const done = await client.command(channel, command)
    if (!done.ok) throw new Error(`Expected ${command.type} to be done, but it was refused: ${done.refusal}`)
  }
  if (people.length > 0) await give({ type: 'AddParticipants', people: people.map((name) => ({ name, unit: null })) })
  if (notes.length > 0) {
    await give({
      type: 'WriteEvidence',
      notes: notes.map((text, index) => ({
        text,
        kind: KINDS[index % KINDS.length] ?? 'observation',
        strength: ((index % 3) + 1) as Strength,
        stance: 'supports',
        symptom: false,
        unit: null,
        lens: null,
        author: null,
        observedOn: null,
      })),
    })
  }
  await give({ type: 'GoToPhase', phase: 'place' })
  return { id, notes: Object.keys(view().notes) as EvidenceId[], people: Object.keys(view().people) as ParticipantId[], give, view }
}
