import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprint, isFresh, markFresh } from '../../scripts/freshness.mjs'

/** A small repository in which the command line program was just built. */
function builtRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'stagecraft-fresh-'))
  for (const folder of ['electron/host', 'shared', 'assets', 'dist', 'scripts']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of ['electron/cli.ts', 'electron/host/host.ts', 'shared/x.ts', 'dist/cli.mjs', 'dist/worker.cjs', 'package-lock.json', 'scripts/build.mjs']) writeFileSync(join(root, file), 'x')
  markFresh(root, 'cli', fingerprint(root, 'cli'))
  return root
}

describe('building what is stale', () => {
  it('[TO8] what was just built is fresh, what was never built is not', () => {
    const root = builtRepository()
    expect(isFresh(root, 'cli')).toBe(true)
    expect(isFresh(root, 'pages')).toBe(false)
  })

  it.each([
    ['a source changes', (root: string) => writeFileSync(join(root, 'electron/host/host.ts'), 'longer')],
    ['a source changes its time alone', (root: string) => utimesSync(join(root, 'shared/x.ts'), 1, 1)],
    ['a source is added', (root: string) => writeFileSync(join(root, 'shared/y.ts'), 'x')],
    ['a source is removed', (root: string) => rmSync(join(root, 'shared/x.ts'))],
    ['the lock file changes', (root: string) => writeFileSync(join(root, 'package-lock.json'), 'longer')],
    ['the way of building changes', (root: string) => writeFileSync(join(root, 'scripts/build.mjs'), 'longer')],
    ['the result is gone', (root: string) => rmSync(join(root, 'dist/cli.mjs'))],
  ])('[TO8] it is stale when %s', (_what, change) => {
    const root = builtRepository()
    change(root)
    expect(isFresh(root, 'cli')).toBe(false)
  })

  it('[TO8] a change of another part leaves it fresh', () => {
    const root = builtRepository()
    mkdirSync(join(root, 'renderer'))
    writeFileSync(join(root, 'renderer/App.tsx'), 'x')
    expect(isFresh(root, 'cli')).toBe(true)
  })
})
