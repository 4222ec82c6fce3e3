import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the linter says about one source, under our settings, as if it lay at this path. */
function said(path: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stagecraft-lint-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json']) cpSync(join(root, file), join(folder, file))
  mkdirSync(join(folder, path, '..'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, path.split('/')[0] ?? '', 'tsconfig.json'), JSON.stringify({ extends: '../tsconfig.base.json', include: ['**/*.ts'] }))
  writeFileSync(join(folder, path), source)
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format=unix', path], { cwd: folder, encoding: 'utf8', timeout: 20_000 })
  return stdout
}

describe('the linter', () => {
  it.each([
    ['a clock', 'shared/x.ts', 'export const now = (): number => Date.now()', 'no clock'],
    ['dice', 'shared/x.ts', 'export const roll = (): number => Math.random()', 'Math.random'],
    ['random ids', 'shared/x.ts', 'export const id = (): string => crypto.randomUUID()', 'no dice'],
    ['a timer', 'shared/x.ts', 'export const later = (what: () => void): unknown => setTimeout(what, 1)', 'no timers'],
    ['output', 'shared/x.ts', 'export const say = (): void => console.log(1)', 'console'],
    ['a promise that nobody waits for', 'electron/host/x.ts', 'async function save(): Promise<void> {}\nexport function go(): void { save() }', 'Promises must be awaited'],
    ['a default export', 'renderer/x.ts', 'export default 1', 'named exports'],
    ['Electron in the host', 'electron/host/x.ts', "import { app } from 'electron'\nexport const name = app.name", 'import is restricted'],
    ['a value import of a type', 'shared/x.ts', "import { Wire } from './y.ts'\nexport type Own = Wire", 'only used as type'],
  ])('[TO9] it refuses %s', (_what, path, source, words) => {
    expect(said(path, source)).toContain(words)
  })

  it('[TO9] it has nothing against a clock outside of the pure part', () => {
    expect(said('electron/host/x.ts', 'export const now = (): number => Date.now()\n')).not.toContain('error')
  })
})
