import type { Client } from '../../../shared/contract/client.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { Language } from '../../../shared/journey/journey.ts'
import type { EvidenceId, ParticipantId, SessionId } from '../../../shared/kernel/ids.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { NOTES, PEOPLE, SCATTERED, stageFor, TWO_CAMPS } from './room.ts'

/** The workshop, brought this far over the wire: for tests that are about something else. */
export type Seeded = Readonly<{
  id: SessionId
  give: (command: SessionCommand) => Promise<void>
  view: () => FacilitatorView
  /** The session as one file, from what the host holds now. */
  file: () => Promise<string>
  note: (text: string) => EvidenceId
  people: () => readonly ParticipantId[]
  /** Looks at it no longer: the library tells of a session as it is once nobody has it open. */
  leave: () => void
}>

/** Makes a session with the people and the notes of the workshop, and nothing placed. */
export async function gathered(client: Client, language: Language = 'en', title = 'Autumn'): Promise<Seeded> {
  const made = await client.command('library', { type: 'CreateSession', title, client: 'Kestrel Home', language, journey: 'social-engagement-journey' })
  if (!made.ok || made.value === null) throw new Error(`Expected a session, but got ${JSON.stringify(made)}`)
  const session = await known(client, made.value.session)
  await session.give({ type: 'AddParticipants', people: PEOPLE })
  const { units, journey } = session.view()
  await session.give({
    type: 'WriteEvidence',
    notes: NOTES.map(({ text, kind, strength, lens, unit }) => ({
      text, kind, strength, stance: 'supports', symptom: false, author: null, observedOn: null,
      unit: Object.values(units).find(({ name }) => name === unit)?.id ?? null,
      lens: journey.lenses[lens]?.id ?? null,
    })),
  })
  return session
}

/** Follows a session that is there already. */
export async function known(client: Client, id: SessionId): Promise<Seeded> {
  const channel = sessionChannel(id)
  let shown: FacilitatorView | null = null
  let leave = (): void => {}
  await new Promise<void>((resolve) => {
    leave = client.attach(channel, { onView: (view) => resolve(void (shown = view)) })
  })
  const view = () => shown ?? missing('the session to be shown')
  return {
    id,
    view,
    leave: () => leave(),
    give: async (command) => {
      const done = await client.command(channel, command)
      if (!done.ok) throw new Error(`Expected ${command.type} to be done, but it was refused: ${done.refusal}`)
    },
    file: async () => {
      const answer = await client.ask(channel, { type: 'SessionFile' })
      return answer.ok ? answer.value.text : missing(`a session file, not ${answer.refusal}`)
    },
    note: (text) => Object.values(view().notes).find((note) => note.text === text)?.id ?? missing(`a note “${text}”`),
    people: () => Object.values(view().people).map(({ id: person }) => person),
  }
}

/** Lets everybody place every note in a blind round, and reveals it: two notes are contested. */
export async function placed(session: Seeded): Promise<void> {
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  for (const [index, participant] of session.people().slice(0, PEOPLE.length).entries()) {
    await session.give({ type: 'TakeSeat', participant })
    for (const stage of [1, 2, 3, 4, 5]) {
      const evidence = NOTES.filter(({ text }) => stageFor(text, index) === stage).map(({ text }) => session.note(text))
      if (evidence.length > 0) await session.give({ type: 'PlaceEvidence', evidence, stage })
    }
  }
  await session.give({ type: 'RevealPlacements' })
}

/** Rules on one contested note, leaves the other, and plans two iterations with one micro-transformation too big. */
export async function planned(session: Seeded): Promise<void> {
  await session.give({ type: 'RuleOnEvidence', evidence: session.note(TWO_CAMPS), stage: 2, rationale: 'Nobody can show what the groups were for', dissent: 'The figures are real' })
  await session.give({ type: 'KeepNoConsensus', evidence: session.note(SCATTERED), reason: 'It depends on which range is meant' })
  await session.give({ type: 'AddIteration', draft: { startsOn: '2026-11-30', endsOn: '2026-12-11', capacity: 20 } })
  await session.give({ type: 'AddIteration', draft: { startsOn: '2026-12-14', endsOn: '2026-12-25', capacity: 20 } })
  const [first, second] = session.view().backlog.iterations
  const draft = { title: 'One login for every channel', gap: null, hypothesis: '', measure: 'Every channel opens with it', stopRule: '', units: [], owner: 'Ada', dueOn: null, days: 16, confidence: 0.8 } as const
  await session.give({ type: 'WriteMicroTransformation', draft, library: null, iteration: first?.id ?? null })
  await session.give({ type: 'WriteMicroTransformation', draft: { ...draft, title: 'A rota for reviews', days: 3 }, library: null, iteration: second?.id ?? null })
}

/** Lets most of the room sign, with one dissent. */
export async function signed(session: Seeded): Promise<void> {
  const people = session.people()
  for (const participant of people.slice(0, 11)) await session.give({ type: 'SignVerdict', participant })
  await session.give({ type: 'RecordDissent', participant: people[11] ?? missing('twelve people'), words: 'The director has read them for years' })
}

function missing(expected: string): never {
  throw new Error(`Expected ${expected}`)
}
