import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { extname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint, isFresh, markFresh } from './freshness.mjs'
import { root } from './root.mjs'

/** @typedef {import('./freshness.mjs').Part} Part */
/** @typedef {import('vite').InlineConfig} InlineConfig */

/** The kinds of file that a page may consist of; a build that holds any other kind fails. @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Never bundled: the desktop's runtime, and the one library that is a compiled binary. */
const EXTERNAL = ['electron', 'fs-native-extensions']

/**
 * The settings that make the pages acceptable to the content policy: nothing inline, no loader of its own.
 * @returns {Promise<InlineConfig>}
 */
export async function pagesConfig() {
  const { default: react } = await import('@vitejs/plugin-react')
  const folder = join(root, 'renderer')
  const entries = (await readdir(folder)).filter((name) => name.endsWith('.html'))
  return {
    configFile: false,
    root: folder,
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: entries.map((name) => join(folder, name)) },
    },
  }
}

/**
 * One file of plain Node or Electron, with everything in it but what can't be.
 * @param {string} entry @param {string} file @param {'cjs' | 'es'} format @returns {InlineConfig}
 */
function nodeConfig(entry, file, format) {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL, target: 'node' },
    build: {
      ssr: join(root, entry),
      target: 'node20',
      minify: false,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: [...EXTERNAL, ...builtinModules.flatMap((name) => [name, `node:${name}`])],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  }
}

/**
 * Lists what was built, with the size and the hash of each file: hosts serve this list and nothing else.
 * @param {string} folder
 */
async function listPages(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(paths.sort().map(async (path) => {
    const type = TYPES[extname(path)]
    if (type === undefined) throw new Error(`Expected only files of known types in the pages, but found ${path}`)
    const body = await readFile(path)
    const url = `/${relative(folder, path).split(sep).join('/')}`
    return { path: url, type, bytes: body.byteLength, sha256: createHash('sha256').update(body).digest('hex') }
  }))
  return `${JSON.stringify({ files }, null, 2)}\n`
}

/**
 * What has to be built for each part, into a folder of its own.
 * @type {Record<Part, (folder: string) => Promise<void>>}
 */
const BUILD = {
  async pages(folder) {
    const { build } = await import('vite')
    const config = await pagesConfig()
    await build({ ...config, build: { ...config.build, outDir: join(folder, 'pages'), emptyOutDir: true } })
    await writeFile(join(folder, 'pages.json'), await listPages(join(folder, 'pages')))
  },
  async desktop(folder) {
    await buildNode('electron/main.ts', 'main.cjs', 'cjs', folder)
    await buildNode('electron/preload.ts', 'preload.cjs', 'cjs', folder)
    await buildNode('electron/worker.ts', 'worker.cjs', 'cjs', folder)
  },
  async cli(folder) {
    await buildNode('electron/cli.ts', 'cli.mjs', 'es', folder)
    await buildNode('electron/worker.ts', 'worker.cjs', 'cjs', folder)
  },
}

/** @param {string} entry @param {string} file @param {'cjs' | 'es'} format @param {string} folder */
async function buildNode(entry, file, format, folder) {
  const { build } = await import('vite')
  const config = nodeConfig(entry, file, format)
  await build({ ...config, build: { ...config.build, outDir: folder } })
}

/** Builds the parts, each aside and then moved to its place, so that nobody runs half a build. @param {readonly Part[]} parts */
export async function build(parts) {
  for (const part of parts) {
    const print = fingerprint(root, part)
    const { NODE_ENV: before } = process.env
    const aside = join(root, '.cache', `build-${process.pid}-${part}`)
    await mkdir(aside, { recursive: true })
    try {
      await BUILD[part](aside)
      await mkdir(join(root, 'dist'), { recursive: true })
      for (const name of await readdir(aside)) {
        await rm(join(root, 'dist', name), { recursive: true, force: true })
        await rename(join(aside, name), join(root, 'dist', name))
      }
      markFresh(root, part, print)
    } finally {
      // Vite says 'production' to its whole process; the programs that we start next must not hear it.
      if (before === undefined) delete process.env['NODE_ENV']
      else process.env['NODE_ENV'] = before
      await rm(aside, { recursive: true, force: true })
    }
  }
}

/**
 * Builds those of the parts whose sources have changed since; the others cost a look at their files' times.
 * @param {readonly Part[]} parts
 */
export async function buildWhatIsStale(parts) {
  await build(parts.filter((part) => !isFresh(root, part)))
}

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now()
  await build(['pages', 'desktop', 'cli'])
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
