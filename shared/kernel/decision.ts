/** A command is answered with facts, or with the reason why not. Both are values; neither is an exception. */
export type Decision<Event, Refusal extends string> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly about?: Readonly<Record<string, string | number>> }

/** The facts that follow from a command. None at all means: already so, nothing to do. */
export function accept<Event>(...events: readonly Event[]): { readonly ok: true; readonly events: readonly Event[] } {
  return { ok: true, events }
}

/** The reason a command is refused; `about` fills the gaps of the sentence that the user reads. */
export function refuse<const Refusal extends string>(
  refusal: Refusal,
  about?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: Refusal; readonly about?: Readonly<Record<string, string | number>> } {
  return about === undefined ? { ok: false, refusal } : { ok: false, refusal, about }
}

/** Ends a switch over a closed union: does not compile while a case is missing, throws if one arrives all the same. */
export function unreachable(value: never): never {
  throw new Error(`Expected every case to be handled, but met ${JSON.stringify(value)}`)
}
