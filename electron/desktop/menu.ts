import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction } from '../../shared/contract/desktop.ts'
import { type Translate } from '../../shared/i18n/catalogue.ts'

/** What the menu asks for when one of its own entries is chosen. */
export type MenuWishes = Readonly<{ act: (action: MenuAction) => void; openAudience: () => void }>

/**
 * The menu in the language of `say`. Undo and redo are the session's, not the text field's: their keys are shown here
 * and heard by the page, which alone knows where the focus is.
 */
export function menuTemplate(say: Translate, platform: NodeJS.Platform, wishes: MenuWishes): MenuItemConstructorOptions[] {
  const act = (label: string, action: MenuAction, keys?: string): MenuItemConstructorOptions =>
    ({ label, ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }), click: () => wishes.act(action) })
  const apple: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...apple,
    {
      label: say('desktop.file'),
      submenu: [
        act(say('desktop.library'), 'library', 'CommandOrControl+Shift+L'),
        { type: 'separator' },
        { label: say('desktop.quit'), role: 'quit' },
      ],
    },
    {
      label: say('desktop.edit'),
      submenu: [
        act(say('desktop.undo'), 'undo', 'CommandOrControl+Z'),
        act(say('desktop.redo'), 'redo', 'CommandOrControl+Shift+Z'),
        { type: 'separator' },
        act(say('hands.palette'), 'palette', 'CommandOrControl+K'),
        act(say('hands.find'), 'find', 'CommandOrControl+F'),
        { type: 'separator' },
        { label: say('desktop.cut'), role: 'cut' },
        { label: say('desktop.copy'), role: 'copy' },
        { label: say('desktop.paste'), role: 'paste' },
        { label: say('desktop.selectAll'), role: 'selectAll' },
      ],
    },
    {
      label: say('desktop.sessionMenu'),
      submenu: [
        act(say('action.showOfHands'), 'show-of-hands', 'H'),
        { type: 'separator' },
        act(say('hands.log'), 'log'),
        act(say('hands.timeline'), 'timeline'),
        act(say('past.nameNow'), 'name-moment'),
      ],
    },
    {
      label: say('desktop.roomMenu'),
      submenu: [
        { label: say('desktop.openAudience'), accelerator: 'CommandOrControl+Shift+A', click: wishes.openAudience },
        { type: 'separator' },
        act(say('action.freezeRoom'), 'freeze-room', 'CommandOrControl+Shift+F'),
        act(say('action.blankRoom'), 'blank-room', 'CommandOrControl+Shift+B'),
        act(say('action.spotlightNote'), 'spotlight-note', 'CommandOrControl+Shift+S'),
        act(say('hands.spotlight'), 'spotlight'),
        act(say('action.bringBack'), 'bring-back', 'CommandOrControl+Shift+E'),
        { type: 'separator' },
        act(say('hands.legibility'), 'legibility'),
      ],
    },
    {
      label: say('desktop.view'),
      submenu: [
        { label: say('desktop.actualSize'), role: 'resetZoom' },
        { label: say('desktop.zoomIn'), role: 'zoomIn' },
        { label: say('desktop.zoomOut'), role: 'zoomOut' },
        { label: say('desktop.fullScreen'), role: 'togglefullscreen' },
      ],
    },
    { label: say('desktop.help'), role: 'help', submenu: [act(say('desktop.shortcuts'), 'keys', 'F1')] },
  ]
}
