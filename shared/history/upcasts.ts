/** What one fact says besides its name, as plain JSON. */
export type FactData = Readonly<Record<string, unknown>>

/** One step from the facts of an older program to those of the next: `to` is the version that the step leads to. */
export type Upcast = {
  readonly to: number
  readonly name: string
  /** The fact that it changes; all others pass unchanged. */
  readonly event: string
  readonly up: (data: FactData) => FactData
}

/** Lifts facts of every older version to the newest, `version`. */
export type Lift = {
  readonly version: number
  readonly names: readonly string[]
  readonly up: (event: string, stored: { readonly v: number; readonly d: FactData }) => FactData
}

/** Makes the lift of a list of upcasts; throws when the list is declared wrongly, not when somebody opens an old session. */
export function liftOf(upcasts: readonly Upcast[]): Lift {
  upcasts.forEach((upcast, index) => {
    const { name, to } = upcast
    if (to !== index + 2) throw new Error(`Expected upcast ${name} to lead to version ${index + 2}, not ${to}`)
  })
  return {
    version: upcasts.length + 1,
    names: upcasts.map(({ name }) => name),
    up: (event, { v, d }) => upcasts.slice(v - 1).reduce((data, upcast) => (upcast.event === event ? upcast.up(data) : data), d),
  }
}

/**
 * Every change that the form of stored facts has gone through, oldest first. Append only; an entry never changes again.
 *
 * An entry never imports live code: what it needs is copied in, as it was at the time.
 */
export const UPCASTS: readonly Upcast[] = Object.freeze([])
