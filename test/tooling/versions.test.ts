import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Dependencies = Readonly<Record<string, string>>
type Locked = Readonly<{ version?: string; optionalDependencies?: Dependencies; link?: boolean }>
type Lock = Readonly<{ packages: Readonly<Record<string, Locked>> }>

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly dependencies: Dependencies; readonly devDependencies: Dependencies }
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as Lock

/** The optional packages that a locked package names and that the lock file holds nowhere on the way up from it. */
function missingOptionals({ packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesOf(path, name).some((place) => place in packages)).map((name) => `${path} > ${name}`))
}

/** Where Node would look for a package from the folder of another, nearest first. */
function placesOf(path: string, name: string): readonly string[] {
  const parts = path.split('/node_modules/')
  const inner = parts.map((_part, depth) => `${parts.slice(0, parts.length - depth).join('/node_modules/')}/node_modules/${name}`)
  return [...inner, `node_modules/${name}`]
}

describe('versions', () => {
  it('[TO4] every version is exact and is the one that is locked', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })

  it('[TO4] the lock file holds the optional package of every platform', () => {
    expect(missingOptionals(lock)).toEqual([])
    const named = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    expect(named.filter((name) => /win32|windows/.test(name)).length).toBeGreaterThan(3)
    expect(named.filter((name) => /darwin/.test(name)).length).toBeGreaterThan(3)
  })

  it('[TO4] it notices a platform package that the registry had not yet', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { 'a-win32': '1.0.0', 'a-linux': '1.0.0' } }, 'node_modules/a/node_modules/a-linux': {} }
    expect(missingOptionals({ packages })).toEqual(['node_modules/a > a-win32'])
  })
})
