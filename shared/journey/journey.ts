import type { LensId } from '../kernel/ids.ts'

/** The languages that every text of a shipped journey is written in. */
export const LANGUAGES = ['en', 'nl'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in every language of the product. */
export type LocalText = Readonly<Record<Language, string>>

/** Keys into `Journey.sources`; `D` marks what was derived rather than published. */
export type SourceKeys = readonly string[]

export type SourcedText = { readonly text: LocalText; readonly sources: SourceKeys }

/** A dimension that cuts across stages. */
export type Lens = { readonly id: LensId; readonly name: LocalText; readonly question: LocalText; readonly sources: SourceKeys }

/** A statement that is true of an organisation that has reached a stage, tied to one lens. */
export type Indicator = SourcedText & { readonly id: string; readonly lens: LensId }

/** What must be true to leave a stage, and whether somebody published it or we derived it. */
export type ExitCondition = SourcedText & { readonly basis: 'published' | 'derived' }

/** How many units must show a stage: the larger of a count and a share (0..1) of the units in scope, rounded up. */
export type Spread = { readonly units: number; readonly share: number }

/** The colours that a stage may wear instead of the tone of its step; what they look like is for the themes to say. */
export const STAGE_COLOURS = ['ocean', 'teal', 'moss', 'violet', 'plum', 'clay'] as const
export type StageColour = (typeof STAGE_COLOURS)[number]

export type Stage = {
  readonly name: LocalText
  /** One line under the name on the step; at most 40 characters. */
  readonly essence: LocalText
  /** What it is like to work there, in a sentence or two. */
  readonly feelsLike: LocalText
  /** What keeps an organisation at this stage: evidence of it speaks against the next one. */
  readonly symptoms: readonly SourcedText[]
  readonly indicators: readonly Indicator[]
  readonly exits: readonly ExitCondition[]
  readonly typicalEvidence: readonly SourcedText[]
  readonly spread: Spread
  readonly colour?: StageColour
}

/** A small change project from the journey's own library: closes a gap in one lens on the way to stage `to`. */
export type LibraryMicroTransformation = {
  readonly id: string
  /** The stage it helps to reach (2..K). */
  readonly to: number
  readonly lens: LensId
  readonly title: LocalText
  /** "After this, that evidence will exist." */
  readonly hypothesis: LocalText
  readonly measure: LocalText
  readonly stopRule: LocalText
  /** The text of the note that it will produce when it works. */
  readonly producesNote: LocalText
  readonly size: 1 | 2 | 3
}

/** A maturity model as data: ordered stages, lenses, indicators per stage. Stage ordinals are 1..stages.length. */
export type Journey = {
  readonly format: 'stagecraft-journey'
  readonly version: 1
  readonly id: string
  readonly name: LocalText
  readonly origin: LocalText
  readonly sources: Readonly<Record<string, string>>
  readonly claims: readonly SourcedText[]
  readonly lenses: readonly Lens[]
  /** Units that the sources name; a facilitator starts from these. */
  readonly suggestedUnits: readonly LocalText[]
  readonly stages: readonly Stage[]
  /** The stage of which it is itself a sign that departments disagree, 1..K; left out where the sources name none. */
  readonly disagreementStage?: number
  readonly microTransformations: readonly LibraryMicroTransformation[]
}
