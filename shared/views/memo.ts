/**
 * Remembers the last result of a calculation, and gives the very same one back while what goes in is the same.
 *
 * Views are compared by reference to find what changed, so a part that did not change must stay the same object.
 */
export function memoised<Inputs extends readonly unknown[], Result>(calculate: (...inputs: Inputs) => Result): (...inputs: Inputs) => Result {
  let last: { readonly inputs: Inputs; readonly result: Result } | null = null
  return (...inputs) => {
    if (last !== null && inputs.length === last.inputs.length && inputs.every((input, index) => input === last?.inputs[index])) {
      return last.result
    }
    last = { inputs, result: calculate(...inputs) }
    return last.result
  }
}

/** The same for one part per id; parts whose id no longer comes up are forgotten with the next sweep. */
export function memoisedById<Id extends string, Inputs extends readonly unknown[], Result>(
  calculate: (id: Id, ...inputs: Inputs) => Result,
): (ids: readonly Id[], inputsOf: (id: Id) => Readonly<Inputs>) => Readonly<Record<Id, Result>> {
  let known = new Map<Id, { readonly inputs: Readonly<Inputs>; readonly result: Result }>()
  let record: Readonly<Record<Id, Result>> = {} as Readonly<Record<Id, Result>>
  return (ids, inputsOf) => {
    const next = new Map<Id, { readonly inputs: Readonly<Inputs>; readonly result: Result }>()
    let same = ids.length === known.size
    for (const id of ids) {
      const inputs = inputsOf(id)
      const before = known.get(id)
      const kept = before !== undefined && inputs.every((input, index) => input === before.inputs[index])
      next.set(id, kept ? before : { inputs, result: calculate(id, ...inputs) })
      same &&= kept
    }
    known = next
    if (!same) record = Object.fromEntries([...next].map(([id, { result }]) => [id, result])) as Readonly<Record<Id, Result>>
    return record
  }
}
