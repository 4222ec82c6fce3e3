import type { EvidenceId } from '../kernel/ids.ts'
import { withheldAuthors } from '../session/authors.ts'
import type { FrameState } from '../session/frame.ts'
import type { Evidence, GatherState } from '../session/gather.ts'
import { currentRound, hides, type PlaceState, type Round } from '../session/place.ts'
import { isSilent, knownRounds, saidIn } from '../session/placements.ts'
import type { ResolveState } from '../session/resolve.ts'
import { type Said, veiledRuling, veiledWords } from '../session/veil.ts'
import { agreementOf, type NoteAgreement } from '../verdict/agreement.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import type { Standing } from '../verdict/standing.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { memoised, memoisedById } from './memo.ts'
import type { HeldNote, NoteRoundView, NoteStanding, NoteView, ShelvedNoteView } from './note-view.ts'

type Seen = {
  readonly frame: FrameState
  readonly gather: GatherState
  readonly place: PlaceState
  readonly resolve: ResolveState
  readonly settings: VerdictSettings
  readonly verdict: Verdict
  readonly standing: ReadonlyMap<EvidenceId, Said>
}

type RoundHeading = Pick<Round, 'number' | 'mode' | 'openedAt'>
type Common = { readonly frame: Pick<FrameState, 'participants' | 'units' | 'journey'>; readonly settings: VerdictSettings; readonly headings: readonly RoundHeading[] }

type PartsOfCommon = readonly [FrameState['participants'], FrameState['units'], FrameState['journey'], VerdictSettings, Common['headings']]

/** What a note's view is made of. Each part stays the same object while it says the same, so that the view can too. */
type Parts = readonly [
  common: Common,
  note: Evidence,
  hidden: boolean,
  nameless: boolean,
  seatStage: number | null,
  standing: Said,
  counts: Standing | null,
  ruling: NoteView['ruling'] | undefined,
  noConsensus: NoteView['noConsensus'] | undefined,
  discussions: NoteView['discussions'] | undefined,
  group: NoteView['group'],
  splitOff: string | undefined,
  /** What each known round says of the note, in the order of the headings, in four parts: see `partsOf`. */
  ...said: unknown[],
]

const NOTHING: Said = { placements: {}, unnamed: [] }
const NO_HANDS: readonly number[] = []

/** Makes the notes of a board as one surface sees them; notes that did not change stay the same objects. */
export function createNotesView(): (seen: Seen) => Readonly<Record<EvidenceId, NoteView>> {
  const view = memoisedById(noteView)
  const standings = createKeeper<Standing>()
  const groups = createKeeper<readonly HeldNote[]>()
  const headingsOf = createKeeper<readonly RoundHeading[]>()
  const commonOf = memoised(
    (...[participants, units, journey, settings, headings]: PartsOfCommon): Common => ({
      frame: { participants, units, journey },
      settings,
      headings,
    }),
  )
  return (seen) => {
    const { frame, place, resolve, verdict } = seen
    const round = currentRound(place)
    const known = knownRounds(place)
    const headings = headingsOf('all', known.map(({ number, mode, openedAt }) => ({ number, mode, openedAt })))
    const held = heldNotes(seen.gather)
    const isWithheld = withheldAuthors(seen)
    const common = commonOf(frame.participants, frame.units, frame.journey, seen.settings, headings)
    return view(liveNotes(seen.gather), (id): Parts => {
      const standing = verdict.standings.get(id)
      const hidden = round !== null && hides(round, id)
      const note = seen.gather.evidence[id] as Evidence
      const group = groupOf(held, id)
      return [
        common,
        note,
        hidden,
        isWithheld(id),
        hidden && place.seat !== null ? (round.placements[id]?.[place.seat] ?? null) : null,
        seen.standing.get(id) ?? NOTHING,
        standing === undefined ? null : standings(id, standing),
        resolve.rulings[id],
        resolve.noConsensus[id],
        resolve.discussions[id],
        group.length === 0 ? undefined : groups(id, group),
        note.origin.by === 'split' ? seen.gather.evidence[note.origin.of]?.text : undefined,
        ...known.flatMap((one) => partsOf(one, id)),
      ]
    })
  }
}

/** The notes that were merged, by the note that they went into. */
function heldNotes(gather: GatherState): ReadonlyMap<EvidenceId, readonly HeldNote[]> {
  const held = new Map<EvidenceId, HeldNote[]>()
  for (const { id, text, kind, fate } of Object.values(gather.evidence)) {
    if (fate.is !== 'merged') continue
    held.set(fate.into, [...(held.get(fate.into) ?? []), { id, text, kind, ...(fate.at === undefined ? {} : { at: fate.at }) }])
  }
  return held
}

/** The notes that a note holds, each followed by those that it held itself. */
function groupOf(held: ReturnType<typeof heldNotes>, id: EvidenceId): readonly HeldNote[] {
  return (held.get(id) ?? []).flatMap((note) => [note, ...groupOf(held, note.id)])
}

function liveNotes(gather: GatherState): readonly EvidenceId[] {
  return Object.values(gather.evidence).flatMap((note) => (note.fate.is === 'live' ? [note.id] : []))
}

type RoundParts = readonly [Round['placements'][EvidenceId] | undefined, Round['hands'][EvidenceId] | undefined, Round['under'][EvidenceId] | undefined, Round['promises']]

/** What a round says of a note, and what it promised: parts that stay the same objects while they say the same. */
function partsOf(round: Round, id: EvidenceId): RoundParts {
  return [round.placements[id], round.hands[id], round.under[id], round.promises]
}

/** The parts as the round that they are of. */
function roundOf(id: EvidenceId, [placements, hands, under, promises]: RoundParts): Pick<Round, 'placements' | 'hands' | 'under' | 'promises'> {
  return {
    placements: placements === undefined ? {} : { [id]: placements },
    hands: hands === undefined ? {} : { [id]: hands },
    under: under === undefined ? {} : { [id]: under },
    promises,
  }
}

/** Gives the former object back while a freshly made one says the same. */
function createKeeper<Value extends object>(): (key: string, fresh: Value) => Value {
  const kept = new Map<string, Value>()
  return (key, fresh) => {
    const before = kept.get(key)
    if (before !== undefined && saysTheSame(before, fresh)) return before
    kept.set(key, fresh)
    return fresh
  }
}

/** Compares what `createKeeper` keeps: flat records, and lists of them. */
function saysTheSame(one: object, other: object): boolean {
  const [first, second] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>]
  for (const key in first) if (!isSame(first[key], second[key])) return false
  for (const key in second) if (!(key in first)) return false
  return true
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  return typeof one === 'object' && typeof other === 'object' && one !== null && other !== null && saysTheSame(one, other)
}

function noteView(id: EvidenceId, ...parts: Parts): NoteView {
  const [{ frame, settings, headings }, note, hidden, nameless, seatStage, words, counts, ruled = null, noConsensus = null, discussions = [], group, splitOff, ...said] = parts
  const { fate: _fate, origin, ...written } = note
  const ruling = ruled === null ? null : veiledRuling(ruled, words)
  const agreement = agreementOf(frequenciesOf(words, frame.journey.stages.length), settings)
  const standing = standingOf(hidden, agreement, ruling !== null, noConsensus !== null)
  const rounds = headings.flatMap((heading, index): NoteRoundView[] => {
    const { placements, unnamed } = veiledWords(frame, saidIn(frame, roundOf(id, said.slice(4 * index, 4 * index + 4) as unknown as RoundParts), id))
    const known = { placements, unnamed }
    if (isSilent(known)) return []
    const { consensus } = agreementOf(frequenciesOf(known, frame.journey.stages.length), settings)
    return [{ ...heading, ...known, consensus }]
  })
  return {
    ...written,
    ...(nameless ? { author: null, nameless: true as const } : {}),
    id,
    drawnFrom: origin.by === 'disagreement' ? origin.of : null,
    stage: hidden ? seatStage : boardStage(standing, ruling?.stage ?? null, agreement.median),
    standing,
    placements: hidden ? null : words.placements,
    unnamed: hidden ? NO_HANDS : words.unnamed,
    agreement: hidden ? null : agreement,
    counts: hidden ? null : counts,
    rounds,
    discussions,
    ruling,
    noConsensus,
    ...(group === undefined ? {} : { group }),
    ...(splitOff === undefined ? {} : { splitOff }),
  }
}

function frequenciesOf({ placements, unnamed }: Said, stages: number): readonly number[] {
  const frequencies = Array.from({ length: stages }, (_, index) => unnamed[index] ?? 0)
  for (const stage of Object.values(placements)) frequencies[stage - 1] = (frequencies[stage - 1] ?? 0) + 1
  return frequencies
}

function standingOf(hidden: boolean, agreement: NoteAgreement, ruled: boolean, agreedToDiffer: boolean): NoteStanding {
  if (hidden) return 'hidden'
  if (ruled) return 'ruled'
  if (agreement.placements === 0) return 'unplaced'
  if (!agreement.contested) return 'settled'
  return agreedToDiffer ? 'no-consensus' : 'contested'
}

/** A contested note stands nowhere: it waits to be settled. */
function boardStage(standing: NoteStanding, ruled: number | null, median: number | null): number | null {
  if (standing === 'ruled') return ruled
  return standing === 'settled' ? median : null
}

/** Makes the shelf: every note that is not on the board any more, and where it went. */
export function createShelfView(): (gather: GatherState) => Readonly<Record<EvidenceId, ShelvedNoteView>> {
  const view = memoisedById((id: EvidenceId, { text, kind, fate }: Evidence): ShelvedNoteView => ({ id, text, kind, fate }))
  return memoised((gather: GatherState) => {
    const gone = Object.values(gather.evidence).flatMap((note) => (note.fate.is === 'live' ? [] : [note.id]))
    return view(gone, (id) => [gather.evidence[id] as Evidence])
  })
}

