import fc from 'fast-check'
import type { Board, BoardNote } from '../../../shared/verdict/board.ts'

let made = 0

/** A supporting artefact of Ana in Marketing at stage 2, lens A, unless said otherwise. */
export function note(change: Partial<BoardNote> = {}): BoardNote {
  made += 1
  const base = { id: `note-${made}`, lens: 'A', unit: 'M', polarity: 'supports', strength: 3, by: 'ana' } as const
  return { ...base, ...(change.placements === undefined && change.stage === undefined ? { stage: 2 } : {}), ...change }
}

/** Four stages, lenses A B C, units M S P, one more unit asked for at every stage. */
export function board(...notes: readonly BoardNote[]): Board {
  return { stages: 4, lenses: ['A', 'B', 'C'], units: ['M', 'S', 'P'], minUnits: [0, 1, 2, 3], notes }
}

const people = ['ana', 'bo', 'cas', 'dee']

type Any = { readonly stages: number; readonly lenses: readonly string[]; readonly units: readonly string[] }

/** Any note for a board of this shape; symptoms only where asked for. */
export function anyNote({ stages, lenses, units }: Any, symptoms: boolean): fc.Arbitrary<BoardNote> {
  const stage = fc.integer({ min: 1, max: stages })
  const where = fc.oneof(
    stage.map((own) => ({ stage: own })),
    fc.dictionary(fc.constantFrom(...people), stage, { minKeys: 1 }).map((placements) => ({ placements })),
  )
  const how = fc.record({
    id: fc.uuid(),
    lens: fc.constantFrom(...lenses),
    unit: fc.constantFrom(...units, '*'),
    polarity: fc.constantFrom('supports' as const, 'supports' as const, 'contradicts' as const),
    strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
    by: fc.constantFrom(...people),
    symptom: symptoms ? fc.boolean() : fc.constant(false),
  })
  return fc.tuple(how, where).map(([one, other]) => ({ ...one, ...other }))
}

/** Any small board, of two to five stages, one to three lenses and one to three units. */
export const anyBoard: fc.Arbitrary<Board> = fc
  .record({
    stages: fc.integer({ min: 2, max: 5 }),
    lenses: fc.integer({ min: 1, max: 3 }),
    units: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ stages, lenses, units }) => {
    const shape = { stages, lenses: ['A', 'B', 'C'].slice(0, lenses), units: ['M', 'S', 'P'].slice(0, units) }
    return fc.record({
      stages: fc.constant(stages),
      lenses: fc.constant(shape.lenses),
      units: fc.constant(shape.units),
      minUnits: fc.array(fc.integer({ min: 0, max: units }), { minLength: stages, maxLength: stages }),
      notes: fc.uniqueArray(anyNote(shape, true), { maxLength: 16, selector: (own) => own.id }),
    })
  })
