/**
 * Records and lists that were made during the replay in progress: nobody else has seen them, so they may be changed in place.
 *
 * Copying a record of thousands of notes for each of thousands of facts made opening a long session quadratic.
 */
let ownedByReplay: WeakSet<object> | null = null

/** Runs a replay of many facts: what it builds is shared with nobody until it returns, and then never changed again. */
export function replaying<Result>(replay: () => Result): Result {
  ownedByReplay = new WeakSet()
  try {
    return replay()
  } finally {
    ownedByReplay = null
  }
}

/** The record with one entry set. */
export function put<Id extends string, Value>(record: Readonly<Record<Id, Value>>, id: Id, value: Value): Readonly<Record<Id, Value>> {
  const target = ownCopy(record) as Record<Id, Value>
  target[id] = value
  return target
}

/** The record without one key. */
export function without<Id extends string, Value>(record: Readonly<Record<Id, Value>>, id: Id): Readonly<Record<Id, Value>> {
  const target = ownCopy(record) as Record<Id, Value>
  delete target[id]
  return target
}

/** The list with one more at its end. */
export function append<Value>(list: readonly Value[], value: Value): readonly Value[] {
  const target = ownCopy(list) as Value[]
  target.push(value)
  return target
}

/** The record with some fields of one entry changed; the very same record when there is no such entry. */
export function withChange<Id extends string, Value extends object>(
  record: Readonly<Record<Id, Value>>,
  id: Id,
  change: Partial<NoInfer<Value>>,
): Readonly<Record<Id, Value>> {
  const entry: Value | undefined = record[id]
  return entry === undefined ? record : put(record, id, { ...entry, ...change })
}

/** The value with all that it holds, which somebody keeps from now on: what comes later changes copies of it, in a replay too. */
export function handedOn<Value>(value: Value): Value {
  if (ownedByReplay !== null && typeof value === 'object' && value !== null) {
    ownedByReplay.delete(value)
    for (const part of Object.values(value)) handedOn(part)
  }
  return value
}

/** The former values of just those fields that a change names. */
export function formerly<Value extends object>(before: Value, change: Partial<Value>): Partial<Value> {
  const former: Partial<Value> = {}
  for (const key of Object.keys(change) as (keyof Value)[]) former[key] = before[key]
  return former
}

function ownCopy(original: object): object {
  if (ownedByReplay?.has(original) === true) return original
  const copy = Array.isArray(original) ? [...(original as unknown[])] : { ...original }
  ownedByReplay?.add(copy)
  return copy
}
