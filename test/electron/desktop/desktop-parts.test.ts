import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ownPath } from '../../../electron/desktop/address.ts'
import { answerRequest } from '../../../electron/desktop/app-protocol.ts'
import { menuTemplate } from '../../../electron/desktop/menu.ts'
import { preferredLanguage } from '../../../electron/desktop/preferred-language.ts'
import { flushBeforeQuit } from '../../../electron/desktop/quit.ts'
import { readChosen, refusalOf, saveFiles } from '../../../electron/desktop/save-files.ts'
import { contentPolicy } from '../../../electron/host/content-policy.ts'
import { FileName } from '../../../shared/contract/desktop.ts'
import { translator } from '../../../shared/i18n/translate.ts'

const PAGES = new Map([['/facilitator.html', { type: 'text/html; charset=utf-8', body: new TextEncoder().encode('<!doctype html>') }]])
const ask = (url: string, method = 'GET'): Response => answerRequest(PAGES, { url, method })

describe('the pages of the desktop', () => {
  it('[DE3] a listed file is served with its type and the content policy', async () => {
    const response = ask('app://stagecraft/facilitator.html?x#y')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(contentPolicy())
    expect(await response.text()).toBe('<!doctype html>')
  })

  it('[DE3] whatever else is asked for is not found, and still under the policy', () => {
    const parts = fc.constantFrom('..', '%2e%2e', '%2f', '\\', '/', '\0', 'facilitator.html', 'main.cjs', 'etc', 'passwd', 'C:', '.', '__proto__', '%00')
    fc.assert(fc.property(fc.array(parts, { maxLength: 8 }), fc.constantFrom('app://stagecraft/', 'app://elsewhere/', 'file:///', 'app:'), (path, origin) => {
      const url = `${origin}${path.join('/')}`
      const response = ask(url)
      expect(response.status).toBe(ownPath(url) === '/facilitator.html' ? 200 : 404)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    }), { numRuns: 2_000 })
  })

  it('[DE3] no other method than GET and HEAD', async () => {
    expect(['POST', 'PUT', 'DELETE', 'OPTIONS'].map((method) => ask('app://stagecraft/facilitator.html', method).status)).toEqual([405, 405, 405, 405])
    expect(await ask('app://stagecraft/facilitator.html', 'HEAD').text()).toBe('')
  })

  it('[DE3] the policy allows own files only, and upgrades nothing', () => {
    expect(contentPolicy(['ws://127.0.0.1:4000'])).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self'; style-src 'self' 'sha256-UP0QZg7irvSMvOBz9mH2PIIE28+57UiavRfeVea0l3g='; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' ws://127.0.0.1:4000; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default"`,
    )
  })
})

describe('saving and opening', () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), 'stagecraft-save-'))
  const bytes = new TextEncoder().encode('words')

  it('[DE6] what is there already stays, and the new file goes beside it', async () => {
    const into = folder()
    for (const name of ['report.md', 'report (2).md']) writeFileSync(join(into, name), 'mine')
    expect(await saveFiles(into, [{ name: 'report.md', bytes }])).toEqual({ ok: true, names: ['report (3).md'] })
    expect(readdirSync(into).map((name) => readFileSync(join(into, name), 'utf8')).sort()).toEqual(['mine', 'mine', 'words'])
  })

  it('[DE6] the file that fails is named, with those that were written before it', async () => {
    const into = folder()
    const answer = await saveFiles(into, [{ name: 'a.md', bytes }, { name: 'b/b.md', bytes }, { name: 'c.md', bytes }])
    expect(answer).toEqual({ ok: false, refusal: 'folder-gone', file: 'b/b.md', names: ['a.md'] })
    expect(readdirSync(into)).toEqual(['a.md'])
  })

  it.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EROFS', 'read-only'], ['EACCES', 'read-only'], ['ENOENT', 'folder-gone'], ['EIO', 'not-written']])(
    '[DE6] %s is told as %s', (code, refusal) => {
      expect(refusalOf(Object.assign(new Error('no'), { code }))).toBe(refusal)
    })

  it('[DE6] a file that cannot be read is named', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await readChosen(join(folder(), 'gone.csv'))).toEqual({ ok: false, refusal: 'not-read', file: 'gone.csv' })
    complained.mockRestore()
  })

  it.each(['', '.', '..', 'a/b', 'a\\b', '../a', 'a:b', 'con', 'NUL.txt', 'a\0', 'a ', 'a.', 'x'.repeat(201)])('[DE4] %j is no name of a file', (name) => {
    expect(FileName.safeParse(name).success).toBe(false)
  })

  it.each(['report.md', 'Bol & zo – verdict (2).png', 'Évaluation.csv'])('[DE6] %j is a name of a file', (name) => {
    expect(FileName.safeParse(name).success).toBe(true)
  })
})

describe('the menu', () => {
  it('[DE7] every entry that is not the page\'s does what the system does', () => {
    const acted: string[] = []
    const template = menuTemplate(translator('nl'), 'linux', { act: (action) => acted.push(action), openAudience: () => acted.push('audience') })
    expect(template.map(({ label }) => label)).toEqual(['Bestand', 'Bewerken', 'Sessie', 'Zaal', 'Beeld', 'Help'])
    for (const { submenu } of template) for (const item of submenu as unknown as readonly { click?: () => void }[]) item.click?.()
    expect(acted).toEqual([
      'library', 'undo', 'redo', 'palette', 'find', 'show-of-hands', 'log', 'timeline', 'name-moment',
      'audience', 'freeze-room', 'blank-room', 'spotlight-note', 'spotlight', 'bring-back', 'legibility', 'keys',
    ])
  })

  it('[DE7] the first language is the first of the person\'s that we speak', () => {
    expect([['nl-BE', 'en'], ['fr', 'nl'], ['de', 'en-GB', 'nl'], ['fr'], []].map(preferredLanguage)).toEqual(['nl', 'nl', 'en', 'en', 'en'])
  })
})

describe('the end of the app', () => {
  /** An app that notes its end. */
  function ending(close: () => Promise<void>): { readonly app: EventEmitter; readonly ends: string[] } {
    const ends: string[] = []
    const app = Object.assign(new EventEmitter(), { exit: (code: number) => ends.push(`exit ${code}`), quit: () => {} })
    flushBeforeQuit(app as unknown as App, close)
    app.emit('will-quit', { preventDefault: () => ends.push('waits') })
    return { app, ends }
  }

  it('[DE10] it comes as soon as the host has saved', async () => {
    const { ends } = ending(() => Promise.resolve())
    await vi.waitFor(() => expect(ends).toEqual(['waits', 'exit 0']))
  })

  it('[DE10] it comes after half a second even if the host never answers', async () => {
    vi.useFakeTimers()
    const { ends } = ending(() => new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(499)
    expect(ends).toEqual(['waits'])
    await vi.advanceTimersByTimeAsync(1)
    expect(ends).toEqual(['waits', 'exit 0'])
    vi.useRealTimers()
  })

  it('[DE10] it comes when saving fails, too, and says so', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { ends } = ending(() => Promise.reject(new Error('no disk')))
    await vi.waitFor(() => expect(ends).toEqual(['waits', 'exit 0']))
    expect(complained).toHaveBeenCalled()
    complained.mockRestore()
  })
})
