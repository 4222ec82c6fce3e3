import type { Preferences } from '../../shared/views/library-view.ts'

/** From this enlargement on the faces of the steps have room for number and name only, one above the other. */
const LARGE = 1.3

/** Gives a document the look of the room: its theme, its language, and how much larger than usual everything is. */
export function dressRoom(root: HTMLElement, { language, roomTheme, roomScale }: Pick<Preferences, 'language' | 'roomTheme' | 'roomScale'>): void {
  root.lang = language
  root.dataset['theme'] = roomTheme
  root.dataset['roomSize'] = roomScale >= LARGE ? 'large' : 'usual'
  root.style.setProperty('--room-scale', String(roomScale))
}
