declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type SessionId = Branded<'SessionId'>
export type EvidenceId = Branded<'EvidenceId'>
export type ParticipantId = Branded<'ParticipantId'>
export type UnitId = Branded<'UnitId'>
export type LensId = Branded<'LensId'>
export type RoundId = Branded<'RoundId'>
export type IterationId = Branded<'IterationId'>
export type MicroTransformationId = Branded<'MicroTransformationId'>
export type MomentId = Branded<'MomentId'>
export type ParkedId = Branded<'ParkedId'>

/** Gives a string the name of what it identifies. Only for ids that were made or checked at the door. */
export function asId<Id extends string>(value: string): Id {
  return value as Id
}
