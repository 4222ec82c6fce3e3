import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @typedef {'pages' | 'desktop' | 'cli'} Part */

/**
 * What each part of the build is made from, and what it leaves behind.
 * @type {Record<Part, { from: string[], leaves: string[] }>}
 */
export const PARTS = {
  pages: { from: ['renderer', 'shared', 'assets'], leaves: ['pages.json', 'pages'] },
  desktop: { from: ['electron', 'shared', 'assets'], leaves: ['main.cjs', 'preload.cjs', 'worker.cjs'] },
  cli: { from: ['electron', 'shared', 'assets'], leaves: ['cli.mjs', 'worker.cjs'] },
}

const ALWAYS = ['scripts/build.mjs', 'scripts/freshness.mjs', 'package-lock.json', 'tsconfig.base.json']

/**
 * Every file below a path, the path itself if it is a file, nothing if it is not there.
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * A short word that changes when any source of the part changes its path, size or time.
 * @param {string} root @param {Part} part
 */
export function fingerprint(root, part) {
  const hash = createHash('sha256')
  const files = [...PARTS[part].from, ...ALWAYS].flatMap((source) => filesBelow(join(root, source)))
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 32)
}

/** @param {string} root @param {Part} part */
const stampFile = (root, part) => join(root, 'dist', `.fresh-${part}`)

/**
 * Whether what the part leaves behind is there and was made from the sources as they are now.
 * @param {string} root
 * @param {Part} part
 */
export function isFresh(root, part) {
  if (PARTS[part].leaves.some((name) => !existsSync(join(root, 'dist', name)))) return false
  const stamp = stampFile(root, part)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, part)
}

/**
 * Notes that the part was made from sources with this fingerprint.
 * @param {string} root
 * @param {Part} part
 * @param {string} print
 */
export function markFresh(root, part, print) {
  mkdirSync(dirname(stampFile(root, part)), { recursive: true })
  writeFileSync(stampFile(root, part), print)
}
