import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPackage, statFile } from '@electron/asar'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { Platform, build } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The mark in Electron's program behind which its fuses lie: a version, how many there are, and a byte for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = 9

/** As much of an Electron as packaging looks at: a program with fuses, languages, and nothing that runs. */
async function stubOfElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from(`program ${SENTINEL}`), Buffer.from([1, FUSES]), Buffer.from('1'.repeat(FUSES)), Buffer.from(' end')]))
  await writeFile(join(folder, 'version'), '45.4.1')
  for (const language of ['en-US', 'en-GB', 'nl', 'de', 'fr']) await writeFile(join(folder, `locales/${language}.pak`), '')
}

/** The states of the fuses in a program, in Electron's order: `0` off, `1` on. */
function fusesOf(program: Buffer): string {
  const at = program.indexOf(SENTINEL) + SENTINEL.length
  return program.subarray(at + 2, at + 2 + FUSES).toString('latin1')
}

describe('packaging', () => {
  let folder = ''
  let packed = ''
  let archive = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stagecraft-package-'))
    await stubOfElectron(join(folder, 'electron'))
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: { electronDist: join(folder, 'electron'), directories: { output: join(folder, 'release') } },
    })
    packed = join(folder, 'release/linux-unpacked')
    archive = join(packed, 'resources/app.asar')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('[TO5] the settings are what the packager knows', async () => {
    const config = await getConfig(root, null, null)
    await expect(validateConfiguration(config, { isEnabled: false, add: () => {} } as never)).resolves.toBeUndefined()
    await expect(validateConfiguration({ ...config, asra: true } as never, { isEnabled: false, add: () => {} } as never)).rejects.toThrow(/asra/)
  })

  it('[TO5] the package holds the build, the assets and the one compiled library, and no sources', () => {
    const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'))
    for (const expected of ['/package.json', '/dist/main.cjs', '/dist/preload.cjs', '/dist/worker.cjs', '/dist/pages.json', '/dist/pages/facilitator.html'])
      expect(files).toContain(expected)
    const tops = new Set(files.map((path) => path.split('/')[1]))
    expect([...tops].sort()).toEqual(['assets', 'dist', 'node_modules', 'package.json'])
    const packages = new Set(files.filter((path) => /^\/node_modules\/[^/]+\/package\.json$/.test(path)).map((path) => path.split('/')[2]))
    expect([...packages].sort()).toEqual(['bare-addon-resolve', 'bare-module-resolve', 'bare-semver', 'fs-native-extensions', 'require-addon', 'which-runtime'])
    expect(files.filter((path) => !path.startsWith('/node_modules/') && /\.(tsx?|map)$/.test(path))).toEqual([])
  })

  it('[TO5] the compiled library lies outside of the archive, where it can be loaded, for desktops alone', async () => {
    const library = 'node_modules/fs-native-extensions/prebuilds'
    expect((await readdir(join(packed, 'resources/app.asar.unpacked', library))).sort())
      .toEqual(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64'])
    expect(statFile(archive, 'package.json')).toMatchObject({ integrity: { algorithm: 'SHA256' } })
  })

  it('[TO5] the fuses are set: no Node, no inspector, no file pages, only the archive, and that one checked', async () => {
    const program = await readFile(join(packed, 'stagecraft'))
    // Run as Node, cookies encrypted, NODE_OPTIONS, inspector, archive checked, only the archive, own snapshot, file privileges, traps in WebAssembly.
    expect(fusesOf(program)).toBe('010011101')
  })

  it('[TO5] only the languages that the program speaks are packed', async () => {
    expect((await readdir(join(packed, 'locales'))).sort()).toEqual(['en-GB.pak', 'en-US.pak', 'nl.pak'])
  })
})
