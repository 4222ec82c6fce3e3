/** The channels between a window and the desktop, one per entry of the bridge. */
export const CHANNELS = {
  wireOpen: 'wire-open',
  wireFrame: 'wire-frame',
  wireClose: 'wire-close',
  chooseFolder: 'choose-folder',
  saveFiles: 'save-files',
  openFile: 'open-file',
  openAudience: 'open-audience',
  useLanguage: 'use-language',
  menu: 'menu',
  display: 'display',
} as const

/** The name under which a page finds the bridge; a page without it runs in a browser. */
export const BRIDGE = 'stagecraftDesktop'
