import type { App } from 'electron'

/** How long the end of the app waits for what is still being written, in ms. What was acknowledged is already safe. */
const FLUSH_BUDGET = 500

/** Lets the host finish before the app ends, but not for longer than the budget. */
export function flushBeforeQuit(app: App, close: () => Promise<void>): void {
  let ending = false
  app.on('will-quit', (event) => {
    if (ending) return
    ending = true
    event.preventDefault()
    const late = new Promise<void>((resolve) => void setTimeout(resolve, FLUSH_BUDGET))
    const closed = close().catch((error: unknown) => console.error('Expected the host to close:', error))
    void Promise.race([closed, late]).then(() => app.exit(0))
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}
