/** A stance towards the stage a note lies on. */
export type Polarity = 'supports' | 'contradicts'

/** 1 an opinion, 2 first-hand, 3 an artefact or a measurement. */
export type Strength = 1 | 2 | 3

/** One piece of evidence as the verdict sees it; stages are 1..K. */
export type BoardNote = {
  readonly id: string
  readonly lens: string
  /** A unit of the board, or `*` for the organisation as a whole. */
  readonly unit: string
  readonly polarity: Polarity
  readonly strength: Strength
  /** Who brought it. */
  readonly by: string
  /** Where the room put it together; counts when there are no placements. */
  readonly stage?: number
  /** The last word of each person, by person. */
  readonly placements?: Readonly<Record<string, number>>
  /** Placements without names, counted per stage from the lowest: "two say 2, five say 3". */
  readonly unnamed?: readonly number[]
  /** A support that is also a symptom of its stage speaks against the next one. */
  readonly symptom?: boolean
  /** The ruling; it settles where the note lies whatever the placements say. */
  readonly resolved?: number
  /** The day it was observed, `YYYY-MM-DD`. */
  readonly observedOn?: string
}

/** Everything a verdict follows from: the journey's shape, the units in scope and the evidence. */
export type Board = {
  /** K, the number of stages. */
  readonly stages: number
  readonly lenses: readonly string[]
  /** The lenses that a stage must show, from the lowest stage up; all of them where left out. */
  readonly requiredLenses?: readonly (readonly string[])[]
  readonly units: readonly string[]
  /** How many units must show each stage, from the lowest up. */
  readonly minUnits: readonly number[]
  readonly notes: readonly BoardNote[]
  /** The day of the verdict, `YYYY-MM-DD`; without it evidence does not age. */
  readonly asOf?: string
}
