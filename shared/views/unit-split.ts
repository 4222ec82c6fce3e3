import type { ParticipantId, UnitId } from '../kernel/ids.ts'
import { isPerson, unitOfVoice } from '../session/placer.ts'
import type { NoteView } from './note-view.ts'

/** One side of a disagreement that runs between departments, and the lower median of what it says. */
export type UnitSide = { readonly units: readonly UnitId[]; readonly stage: number }
export type UnitSplit = { readonly low: UnitSide; readonly high: UnitSide }

type People = Readonly<Record<ParticipantId, { readonly unit: UnitId | null }>>
type Opinion = { readonly unit: UnitId; readonly stage: number; readonly asOne: boolean }

/**
 * The departments on either side where a note's disagreement runs between them; null where it does not.
 *
 * It does when the note is contested, everybody who placed it belongs to a unit, and a line between two stages parts them so
 * that no unit stands on both sides and each side holds a department: a unit that spoke as one, or two people of one unit.
 * Of several such lines the one that parts the room most evenly counts, the lowest of equals.
 */
export function unitSplitOf(note: Pick<NoteView, 'placements' | 'unnamed' | 'agreement' | 'standing'>, people: People): UnitSplit | null {
  if (note.agreement === null || !note.agreement.contested || note.standing === 'ruled') return null
  const opinions = opinionsOf(note, people)
  if (opinions === null) return null
  const splits = note.agreement.frequencies.slice(1).flatMap((_, index) => {
    const line = index + 1
    const low = opinions.filter(({ stage }) => stage <= line)
    const high = opinions.filter(({ stage }) => stage > line)
    const isClean = isDepartment(low) && isDepartment(high) && !low.some(({ unit }) => high.some((other) => other.unit === unit))
    return isClean ? [{ low: sideOf(low), high: sideOf(high), smaller: Math.min(low.length, high.length) }] : []
  })
  const best = splits.toSorted((one, other) => other.smaller - one.smaller)[0]
  return best === undefined ? null : { low: best.low, high: best.high }
}

/** What everybody says with the unit that they belong to; null when somebody belongs to none. */
function opinionsOf({ placements, unnamed }: Pick<NoteView, 'placements' | 'unnamed'>, people: People): readonly Opinion[] | null {
  if (unnamed.some((count) => count > 0)) return null
  const opinions: Opinion[] = []
  for (const [placer, stage] of Object.entries(placements ?? {})) {
    const unit = isPerson(placer) ? (people[placer]?.unit ?? null) : unitOfVoice(placer)
    if (unit === null) return null
    opinions.push({ unit, stage, asOne: !isPerson(placer) })
  }
  return opinions
}

function isDepartment(side: readonly Opinion[]): boolean {
  return side.some(({ unit, asOne }) => asOne || side.filter((other) => other.unit === unit).length > 1)
}

function sideOf(side: readonly Opinion[]): UnitSide {
  const stages = side.map(({ stage }) => stage).toSorted((one, other) => one - other)
  return { units: [...new Set(side.map(({ unit }) => unit))], stage: stages[Math.ceil(stages.length / 2) - 1] ?? 0 }
}
