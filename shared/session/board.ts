import type { ParticipantId, UnitId } from '../kernel/ids.ts'
import { minUnitsOf } from '../journey/min-units.ts'
import type { Board, BoardNote } from '../verdict/board.ts'
import type { FrameState } from './frame.ts'
import type { Evidence, GatherState } from './gather.ts'
import type { PlaceState } from './place.ts'
import { allStandingPlacements, type StandingPlacements } from './placements.ts'
import type { ResolveState, Ruling } from './resolve.ts'
import type { Said } from './veil.ts'

/** Who a note speaks for: a person, a unit where nobody in particular brought it, or else the room. */
export type Voice = ParticipantId | `unit:${UnitId}` | 'room'

/**
 * Whose voice a note is. One of nobody in particular counts as its unit's: two units can't be one person,
 * and notes that the facilitator typed for the room would otherwise all be one voice.
 */
export function voiceOf({ author, unit }: Pick<Evidence, 'author' | 'unit'>): Voice {
  return author ?? (unit === null ? 'room' : `unit:${unit}`)
}

type Judged = {
  readonly frame: Pick<FrameState, 'journey' | 'units' | 'participants' | 'heldOn'>
  readonly gather: GatherState
  readonly place: PlaceState
  readonly resolve: Pick<ResolveState, 'rulings'>
}

/** The session as the verdict sees it: notes on the board with the placements that may be known. */
export function boardOf(
  session: Judged,
  placements: StandingPlacements = allStandingPlacements(session),
  noteOf: NoteOf = boardNote,
): Board {
  const { journey, units, heldOn } = session.frame
  const inScope = Object.values(units).filter((unit) => !unit.removed)
  const notes: BoardNote[] = []
  for (const [id, said] of placements) {
    const note = session.gather.evidence[id]
    if (note !== undefined) notes.push(noteOf(note, said, session.resolve.rulings[id]))
  }
  return {
    stages: journey.stages.length,
    lenses: journey.lenses.map((lens) => lens.id),
    units: inScope.map((unit) => unit.id),
    minUnits: minUnitsOf(journey, inScope.length),
    ...(heldOn === null ? {} : { asOf: heldOn }),
    notes,
  }
}

/** One note for the verdict. */
export function boardNote(
  note: Omit<Evidence, 'origin' | 'fate' | 'text' | 'kind' | 'writtenAt'>,
  { placements, unnamed }: Said,
  ruling: Pick<Ruling, 'stage'> | undefined,
): BoardNote {
  const { room, ...named } = placements
  return {
    id: note.id,
    lens: note.lens ?? '',
    unit: note.unit ?? '*',
    polarity: note.stance,
    strength: note.strength,
    by: voiceOf(note),
    ...(note.symptom ? { symptom: true } : {}),
    ...(note.observedOn === null ? {} : { observedOn: note.observedOn }),
    ...(room === undefined ? {} : { stage: room }),
    ...(Object.keys(named).length === 0 ? {} : { placements: named }),
    ...(unnamed.length === 0 ? {} : { unnamed }),
    ...(ruling === undefined ? {} : { resolved: ruling.stage }),
  }
}

type NoteOf = (note: Evidence, said: Said, ruling: Ruling | undefined) => BoardNote

/** The same again and again: a note that is as it was, of which the same was said and ruled, is the very same note. */
export function createBoardNotes(): NoteOf {
  const known = new WeakMap<Evidence, { readonly said: Said; readonly ruling: Ruling | undefined; readonly made: BoardNote }>()
  return (note, said, ruling) => {
    const before = known.get(note)
    if (before?.said === said && before.ruling === ruling) return before.made
    const made = boardNote(note, said, ruling)
    known.set(note, { said, ruling, made })
    return made
  }
}
