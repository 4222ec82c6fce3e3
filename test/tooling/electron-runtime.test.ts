import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findElectron, obtainElectron } from '../../scripts/electron-runtime.mjs'

/** A repository whose Electron package has this installer, and no runtime. */
function repositoryWith(installer?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'stagecraft-runtime-'))
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true })
  writeFileSync(join(root, 'node_modules/electron/index.js'), 'throw new Error("never required")')
  if (installer !== undefined) writeFileSync(join(root, 'node_modules/electron/install.js'), installer)
  return root
}

const INSTALLS = "const { mkdirSync, writeFileSync } = require('fs'); const { join } = require('path'); mkdirSync(join(__dirname, 'dist')); "
  + "writeFileSync(join(__dirname, 'dist/electron'), ''); writeFileSync(join(__dirname, 'path.txt'), 'electron')"

describe('the desktop runtime', () => {
  it('[TO7] it is found by its files alone', () => {
    const root = repositoryWith()
    expect(findElectron(root)).toBeUndefined()
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
    expect(findElectron(root)).toBeUndefined()
    mkdirSync(join(root, 'node_modules/electron/dist'))
    writeFileSync(join(root, 'node_modules/electron/dist/electron'), '')
    expect(findElectron(root)).toBe(join(root, 'node_modules/electron/dist/electron'))
  })

  it('[TO7] it is installed by its own installer', async () => {
    const root = repositoryWith(INSTALLS)
    const obtained = await obtainElectron(root)
    expect(obtained).toEqual({ program: join(root, 'node_modules/electron/dist/electron') })
  })

  it('[TO7] an installer that fails is a reason, with its own words', async () => {
    const obtained = await obtainElectron(repositoryWith('throw new TypeError("fetch failed")'))
    expect(obtained).toEqual({ reason: "Electron's runtime could not be downloaded (fetch failed)" })
  })

  it('[TO7] an installer that takes too long is stopped, and is a reason', async () => {
    const root = repositoryWith("require('fs').writeFileSync(require('path').join(__dirname, 'pid'), String(process.pid)); setInterval(() => {}, 1000)")
    const obtained = await obtainElectron(root, 700)
    expect(obtained).toEqual({ reason: "Electron's runtime did not arrive within 1 s" })
    expect(existsSync(join(root, 'node_modules/electron/dist'))).toBe(false)
  })

  it('[TO7] without the package there is a reason too', async () => {
    expect(await obtainElectron(repositoryWith())).toEqual({ reason: 'Electron is not installed' })
  })
})
