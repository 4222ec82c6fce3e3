/** Leads to the row of a person or unit that somebody looked for; `false` while it is not drawn. */
export function focusRow(id: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
  row?.scrollIntoView({ block: 'nearest' })
  row?.focus({ preventScroll: true })
  return row !== null
}
