/** True on an Apple keyboard, where the command key does what Ctrl does elsewhere. */
export const ON_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent)
