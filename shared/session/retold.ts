import type { EvidenceId, ParticipantId } from '../kernel/ids.ts'
import { DEFAULT_SETTINGS } from '../verdict/settings.ts'
import { initialAgenda } from './agenda.ts'
import { namelessAuthors } from './authors.ts'
import type { EarlierVerdict } from './earlier.ts'
import { type FrameEvent, initialFrame } from './frame.ts'
import type { Evidence } from './gather.ts'
import { mergedNotes, standing } from './placements.ts'
import { isNobody, nobody } from './placer.ts'
import { DEFAULT_MINUTES, type Phase } from './phase.ts'
import type { Ruling } from './resolve.ts'
import { roundsTold, type WithoutNames, withPromises } from './retold-words.ts'
import { strikerOf } from './struck.ts'
import { veiledRuling } from './veil.ts'
import type { SignOff, VerdictEvent } from './verdict.ts'
import type { SessionEvent, SessionState } from './vocabulary.ts'

/** Changes every text that somebody typed freely. */
type Words = (text: string) => string

/** True of facts that ever promised somebody not to tell their name. */
export function promisesSilence(events: readonly SessionEvent[]): boolean {
  return events.some((event) => (event.type === 'RoundOpened' && event.anonymity !== undefined && event.anonymity !== 'named') || (event.type === 'PromiseChanged' && event.anonymity !== 'named'))
}

/** The fewest facts that come to what a session is now: without its past, and without the names that were promised not to be told. */
export function retold(session: SessionState): readonly SessionEvent[] {
  return [...told(session, 'promised', (text) => text), { type: 'SessionRetold' }]
}

/**
 * The session without anybody's name. Who wrote what is left as voices that nobody has, because the verdict counts contributors;
 * what people placed is left as everybody may know it of those who were promised that only their unit shows.
 */
export function purged(session: SessionState, at: number): readonly SessionEvent[] {
  const people = Object.values(session.frame.participants)
  const present = people.filter(({ removed }) => !removed).length
  const events = told(session, 'everybody', strikerOf(people.map(({ name }) => name)))
  return [...events, { type: 'PeoplePurged', at, people: Math.max(present, session.close.purged?.people ?? 0) }]
}

/** How many texts of a session name somebody who is in it. */
export function textsThatName(session: SessionState): number {
  const striker = strikerOf(Object.values(session.frame.participants).map(({ name }) => name))
  const naming = new Set<string>()
  told(session, 'everybody', (text) => {
    if (striker(text) !== text) naming.add(text)
    return text
  })
  return naming.size
}

function told(session: SessionState, without: WithoutNames, words: Words): readonly SessionEvent[] {
  const { frame, gather, place, close } = session
  const people = without === 'everybody' ? {} : frame.participants
  const author = authorsTold(Object.values(gather.evidence), without === 'everybody' ? without : namelessAuthors({ gather, place }))
  return [
    ...frameTold(session, without),
    ...Object.values(gather.evidence).map((note): SessionEvent => ({ type: 'EvidenceWritten', evidence: noteTold({ ...note, author: author(note) }, words) })),
    ...roundsTold({ frame, gather, place }, without, people),
    ...resolveTold(session, without, words),
    ...verdictTold(session, without, words),
    ...backlogTold(session, without, words),
    ...Object.values(session.parking.thoughts).map((thought): SessionEvent => ({ type: 'ThoughtParked', thought: { ...thought, text: words(thought.text) } })),
    ...Object.entries(session.parking.settled).map(([parked, settled]): SessionEvent => ({ type: 'ParkedSettled', parked: parked as EvidenceId, settled })),
    ...phaseTold(session),
    ...close.exports.map(({ name, at }): SessionEvent => ({ type: 'ExportNoted', name, at })),
    ...(close.purged === null ? [] : [{ type: 'PeoplePurged', ...close.purged } as const]),
    ...(close.closedAt === null ? [] : [{ type: 'SessionClosed', at: close.closedAt } as const]),
  ]
}

function frameTold({ frame }: SessionState, without: WithoutNames): readonly FrameEvent[] {
  const { title, client, language, journey, heldOn, agenda } = frame
  const minutes = (Object.keys(frame.minutes) as Phase[]).filter((phase) => frame.minutes[phase] !== DEFAULT_MINUTES[phase])
  return [
    { type: 'SessionFramed', title, client, language, journey, ...(heldOn === null ? {} : { heldOn }) },
    ...minutes.map((phase): FrameEvent => ({ type: 'MinutesSet', phase, minutes: frame.minutes[phase] })),
    ...Object.values(frame.units).flatMap(({ id: unit, name, removed }): FrameEvent[] => [
      { type: 'UnitAdded', unit, name }, ...(removed ? [{ type: 'UnitRemoved', unit } as const] : []),
    ]),
    ...(without === 'everybody' ? [] : Object.values(frame.participants)).flatMap(({ id: participant, name, unit, removed }): FrameEvent[] => [
      { type: 'ParticipantAdded', participant, name, unit }, ...(removed ? [{ type: 'ParticipantRemoved', participant } as const] : []),
    ]),
    ...(Object.entries(agenda.breaks) as [Phase, number][]).map(([after, length]): FrameEvent => ({ type: 'BreakSet', after, minutes: length })),
    ...(agenda.startsAt === initialAgenda.startsAt ? [] : [{ type: 'StartPlanned', startsAt: agenda.startsAt } as const]),
    ...(agenda.startedAt === null ? [] : [{ type: 'AgendaStarted', at: agenda.startedAt } as const]),
  ]
}

/** The phases that were visited, the present one last, with what is allowed in it, and the clock. */
function phaseTold({ frame: { phase, visited, agenda, clock } }: SessionState): readonly FrameEvent[] {
  const others = visited.filter((one) => one !== phase && one !== 'frame')
  const isFirst = phase === 'frame' && agenda.enteredAt === null && others.length === 0
  const inOrder = visited.indexOf(phase) === visited.length - 1 ? others : visited.filter((one) => one !== 'frame')
  return [
    ...inOrder.map((one): FrameEvent => ({ type: 'PhaseEntered', phase: one })),
    ...(isFirst ? [] : [{ type: 'PhaseEntered', phase, ...(agenda.enteredAt === null ? {} : { at: agenda.enteredAt }) } as const]),
    ...Object.entries(agenda.overrides).map(([doing, allowed]) => ({ type: 'ParticipantsAllowed', doing: doing as 'write', allowed }) as const),
    ...(JSON.stringify(clock) === JSON.stringify(initialFrame.clock) ? [] : [{ type: 'ClockSet', clock } as const]),
  ]
}

/** Gives each note its author, or where names go the voice that stands for them: one for all notes of one person. */
function authorsTold(notes: readonly Evidence[], nameless: ReadonlySet<ParticipantId> | 'everybody'): (note: Evidence) => ParticipantId | null {
  const authors = [...new Set(notes.flatMap(({ author }) => (author !== null && (nameless === 'everybody' || nameless.has(author) || isNobody(author)) ? [author] : [])))]
  const voices = new Map(authors.map((author, index) => [author, nobody('voice', index + 1)]))
  return ({ author }) => (author === null ? null : (voices.get(author) ?? author))
}

function noteTold(note: Evidence, words: Words): Evidence {
  const { fate, former } = note
  return {
    ...note,
    text: words(note.text),
    fate: fate.is === 'parked' || fate.is === 'hidden' ? { ...fate, reason: words(fate.reason) } : fate,
    ...(former === undefined ? {} : { former: former.map(({ text, until }) => ({ text: words(text), until })) }),
  }
}

function resolveTold(session: SessionState, without: WithoutNames, words: Words): readonly SessionEvent[] {
  const { rulings, discussions, noConsensus } = session.resolve
  const merged = mergedNotes(session.gather)
  const rulingOf = (evidence: EvidenceId, ruling: Ruling): Ruling => {
    const own = withPromises({ ...standing(session, evidence, merged) }, without)
    const { dissenters, dissentingHands = 0, ...rest } = veiledRuling(ruling, own)
    const named = without === 'everybody' ? [] : dissenters
    const hands = dissentingHands + dissenters.length - named.length
    return { ...rest, dissenters: named, ...(hands === 0 ? {} : { dissentingHands: hands }), rationale: words(rest.rationale), dissent: words(rest.dissent) }
  }
  return [
    ...(Object.entries(discussions) as [EvidenceId, (typeof discussions)[EvidenceId]][]).flatMap(([evidence, held]) =>
      held.map(({ at, minutes }): SessionEvent => ({ type: 'EvidenceDiscussed', evidence, minutes, at }))),
    ...(Object.entries(rulings) as [EvidenceId, Ruling][]).map(([evidence, ruling]): SessionEvent => ({ type: 'EvidenceRuled', evidence, ruling: rulingOf(evidence, ruling) })),
    ...(Object.entries(noConsensus) as [EvidenceId, (typeof noConsensus)[EvidenceId]][]).map(([evidence, { reason, at }]): SessionEvent => ({
      type: 'NoConsensusKept', evidence, reason: words(reason), at,
    })),
  ]
}

function verdictTold({ verdict }: SessionState, without: WithoutNames, words: Words): readonly VerdictEvent[] {
  const { settings, signatures, dissent, signOff, comparison: { found, chosen } } = verdict
  const keys = (Object.keys(settings) as (keyof typeof settings)[]).filter((key) => JSON.stringify(settings[key]) !== JSON.stringify(DEFAULT_SETTINGS[key]))
  const change = Object.fromEntries(keys.map((key) => [key, settings[key]]))
  const named = without === 'promised'
  const signed = Object.entries(signatures) as [ParticipantId, number][]
  const latest = Math.max(0, ...signed.map(([, at]) => at))
  const dissentTold = (said: SignOff['dissent']): SignOff['dissent'] => (named ? said : Object.fromEntries(namelessWords(Object.values(said), words)))
  return [
    ...(keys.length === 0 ? [] : [{ type: 'SettingsChanged', change } as const]),
    ...(found === null ? [] : [{ type: 'EarlierVerdictFound', earlier: earlierTold(found, words) } as const]),
    ...(chosen === null ? [] : [{ type: 'ComparisonChosen', earlier: chosen.with === null ? null : earlierTold(chosen.with, words) } as const]),
    ...signed.map(([participant, at], index): VerdictEvent => ({ type: 'VerdictSigned', participant: named ? participant : nobody('signature', index + 1), at: named ? at : latest })),
    ...(Object.entries(dissentTold(dissent)) as [ParticipantId, string][]).map(([participant, said]): VerdictEvent => ({ type: 'DissentRecorded', participant, words: said })),
    ...(signOff === null ? [] : [{
      type: 'VerdictSignedOff',
      signOff: { ...signOff, signed: named ? signOff.signed : signOff.signed.map((_, index) => nobody('signature', index + 1)), dissent: dissentTold(signOff.dissent) },
    } as const]),
  ]
}

/** Dissent in the order of its words: that in which people gave it would tell whose it is. */
function namelessWords(said: readonly string[], words: Words): readonly (readonly [ParticipantId, string])[] {
  return said.map(words).toSorted().map((text, index) => [nobody('dissent', index + 1), text] as const)
}

function earlierTold(earlier: EarlierVerdict, words: Words): EarlierVerdict {
  return { ...earlier, notes: Object.fromEntries(Object.entries(earlier.notes).map(([note, text]) => [note, words(text)])) }
}

function backlogTold({ backlog, frame }: SessionState, without: WithoutNames, words: Words): readonly SessionEvent[] {
  const people = new Set(Object.values(frame.participants).map(({ name }) => name.toLowerCase()))
  return [
    ...Object.values(backlog.iterations).map((iteration): SessionEvent => ({ type: 'IterationAdded', iteration })),
    ...Object.values(backlog.items).map((item): SessionEvent => {
      const owner = without === 'everybody' && people.has(item.owner.trim().toLowerCase()) ? '' : words(item.owner)
      const { title, hypothesis, measure, stopRule } = item
      return { type: 'MicroTransformationWritten', item: { ...item, title: words(title), hypothesis: words(hypothesis), measure: words(measure), stopRule: words(stopRule), owner } }
    }),
  ]
}
