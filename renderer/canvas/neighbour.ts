/** Who has the focus when `gone` is there no longer: the next one of its list that stayed, else the one before it, else the first of any list; `null` when nothing is left. */
export function neighbourOf<Id extends string>(before: readonly (readonly Id[])[], gone: Id, after: readonly (readonly Id[])[]): Id | null {
  const stayed = new Set(after.flat())
  const list = before.find((ids) => ids.includes(gone)) ?? []
  const at = list.indexOf(gone)
  return list.slice(at + 1).find((id) => stayed.has(id)) ?? list.slice(0, Math.max(at, 0)).findLast((id) => stayed.has(id)) ?? after.find((ids) => ids.length > 0)?.[0] ?? null
}
