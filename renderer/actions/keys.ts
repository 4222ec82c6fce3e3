/** A key press as much as a shortcut needs of it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** True when the press is the shortcut; on a Mac `Mod` is Cmd, elsewhere Ctrl, and either is taken on both. */
export function isPressed(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wantsMod = parts.includes('Mod')
  const wantsShift = parts.includes('Shift')
  if (wantsMod !== (press.ctrlKey || press.metaKey) || press.altKey) return false
  if (wantsMod && wantsShift !== press.shiftKey) return false
  return press.key.toLowerCase() === key.toLowerCase()
}

/** True while somebody is typing: a letter is then text and no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** The shortcut as it is printed on keys: "Ctrl + Z" or "⌘ Z". */
export function spellKeys(keys: string, mac: boolean): string {
  const words = keys.split('+').map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : part === 'Shift' && mac ? '⇧' : part))
  return words.join(mac ? ' ' : ' + ')
}
