/** One change of a view. Paths lead from the root through keys of records and places in lists. */
export type Op =
  | { readonly o: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly o: 'drop'; readonly path: Path }
  /** `count` members of the list at `path` make way, from `at` on, for these. */
  | {
      readonly o: 'splice'
      readonly path: Path
      readonly at: number
      readonly count: number
      readonly values: readonly unknown[]
    }

export type Path = readonly (string | number)[]

type Tree = Readonly<Record<string, unknown>>

/** Views come from a host and patches over a wire: a key that would reach into the language's own objects is ignored. */
const FORBIDDEN = '__proto__'

/**
 * The changes that make one view of another, both plain JSON.
 *
 * What is the same object in both is taken to be unchanged and is not looked into, so that the cost follows the change.
 */
export function diff(before: unknown, after: unknown): readonly Op[] {
  const ops: Op[] = []
  compare(before, after, { path: [], ops })
  return ops
}

type Found = { readonly path: Path; readonly ops: Op[] }

function compare(before: unknown, after: unknown, found: Found): void {
  if (Object.is(before, after)) return
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, found)
  else if (isTree(before) && isTree(after)) compareTrees(before, after, found)
  else found.ops.push({ o: 'set', path: found.path, value: after })
}

function compareTrees(before: Tree, after: Tree, { path, ops }: Found): void {
  for (const key of Object.keys(before)) {
    const isGone = !Object.hasOwn(after, key) || after[key] === undefined
    if (isGone && key !== FORBIDDEN && before[key] !== undefined) ops.push({ o: 'drop', path: [...path, key] })
  }
  for (const [key, value] of Object.entries(after)) {
    if (key === FORBIDDEN || value === undefined) continue
    if (Object.hasOwn(before, key)) compare(before[key], value, { path: [...path, key], ops })
    else ops.push({ o: 'set', path: [...path, key], value })
  }
}

function compareLists(before: readonly unknown[], after: readonly unknown[], { path, ops }: Found): void {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && Object.is(before[start], after[start])) start += 1
  let tail = 0
  while (tail < shorter - start && Object.is(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1
  const count = before.length - start - tail
  const values = after.slice(start, after.length - tail)
  if (count !== values.length) return void ops.push({ o: 'splice', path, at: start, count, values })
  values.forEach((value, index) => compare(before[start + index], value, { path: [...path, start + index], ops }))
}

/** The view with the changes made; what they do not touch stays the same object. Throws where a path leads nowhere. */
export function applyPatch(view: unknown, ops: readonly Op[]): unknown {
  const own = new Set<unknown>()
  let changed = view
  for (const op of ops) {
    if (!op.path.includes(FORBIDDEN)) changed = applied(changed, op, { depth: 0, own })
  }
  return changed
}

/** `own` holds the records and lists that this patch made: each is copied once, however many changes it takes. */
type Step = { readonly depth: number; readonly own: Set<unknown> }

function applied(at: unknown, op: Op, { depth, own }: Step): unknown {
  const key = op.path[depth]
  if (key === undefined) return replaced(at, op, own)
  const isLast = depth === op.path.length - 1
  const next = { depth: depth + 1, own }
  if (Array.isArray(at) && typeof key === 'number' && key >= 0 && key < at.length) {
    const list = copied(at, own)
    list[key] = applied(list[key], op, next)
    return list
  }
  if (!isTree(at) || typeof key !== 'string' || !(Object.hasOwn(at, key) || (isLast && op.o === 'set'))) throw leadsNowhere(op)
  const tree: Record<string, unknown> = copied(at, own)
  if (isLast && op.o === 'drop') delete tree[key]
  else tree[key] = applied(tree[key], op, next)
  return tree
}

function replaced(at: unknown, op: Op, own: Set<unknown>): unknown {
  if (op.o === 'set') return op.value
  if (op.o === 'drop' || !Array.isArray(at)) throw leadsNowhere(op)
  const list = copied(at, own)
  list.splice(op.at, op.count, ...op.values)
  return list
}

function copied<Value extends object>(value: Value, own: Set<unknown>): Value {
  if (own.has(value)) return value
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Value
  own.add(copy)
  return copy
}

function leadsNowhere({ o, path }: Op): Error {
  return new Error(`Expected the view to have a place to ${o} at ${path.join(' > ')}`)
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
