/** The step that a key leads to from the one in focus, by the arrows as the stairs go and by Home and End; null for other keys. May lie off the stairs. */
export function stepByKey(key: string, from: number, last: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return from + 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return from - 1
  if (key === 'Home') return 1
  return key === 'End' ? last : null
}
