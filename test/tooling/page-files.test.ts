import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPageFiles } from '../../electron/host/page-files.ts'

/** A build of one page, listed as it is. */
function built(): string {
  const dist = mkdtempSync(join(tmpdir(), 'stagecraft-pages-'))
  mkdirSync(join(dist, 'pages'))
  writeFileSync(join(dist, 'pages/facilitator.html'), '<!doctype html>')
  const sha256 = createHash('sha256').update('<!doctype html>').digest('hex')
  writeFileSync(join(dist, 'pages.json'), JSON.stringify({ files: [{ path: '/facilitator.html', type: 'text/html; charset=utf-8', bytes: 15, sha256 }] }))
  return dist
}

describe('the files of the pages', () => {
  it('[TO10] a host reads what the build listed, and nothing beside it', async () => {
    const dist = built()
    writeFileSync(join(dist, 'pages/stray.html'), 'not listed')
    const pages = await readPageFiles(dist)
    expect([...pages.keys()]).toEqual(['/facilitator.html'])
    expect(new TextDecoder().decode(pages.get('/facilitator.html')?.body)).toBe('<!doctype html>')
  })

  it('[TO10] a file that is not what the build made is refused by name', async () => {
    const dist = built()
    writeFileSync(join(dist, 'pages/facilitator.html'), '<!doctype htmL>')
    await expect(readPageFiles(dist)).rejects.toThrow('/facilitator.html')
  })
})
