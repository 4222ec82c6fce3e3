import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const PURE = ['kernel', 'journey', 'import', 'i18n', 'verdict', 'session', 'views', 'report', 'history', 'contract'].map((name) => `shared/${name}`)
const REACT = ['react', 'react-dom', 'i18next']
const LOOKS = ['@base-ui/react', '@tanstack/react-virtual', '@dnd-kit/core', 'papaparse']
/** Of the session, pages see types, constants and the arithmetic of the timer: never `decide`, `evolve` or the past. */
const WORDS_OF_THE_SESSION = ['shared/session:types', 'shared/session:constants', 'shared/verdict:types', 'shared/session/clock.ts']
const SEEN_BY_PAGES = [...['kernel', 'journey', 'import', 'i18n', 'views', 'contract', 'report'].map((name) => `shared/${name}`), ...WORDS_OF_THE_SESSION]

/**
 * Who may import whom, and which packages: whatever is not listed is forbidden. A folder may always import itself;
 * `shared/session:types` allows types only, `:constants` also what is written in capitals, and the path of a file allows that file. The longest key that fits a file is its layer.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': [],
  'shared/journey': ['shared/kernel'],
  'shared/import': ['shared/kernel', 'shared/journey', 'shared/session', 'papaparse'],
  'shared/i18n': ['shared/kernel', 'shared/journey', 'i18next', 'shared/contract:types', 'shared/session:types'],
  'shared/verdict': ['shared/kernel', 'shared/journey'],
  'shared/session': ['shared/kernel', 'shared/journey', 'shared/verdict'],
  'shared/views': ['shared/kernel', 'shared/journey', 'shared/session', 'shared/verdict'],
  'shared/report': ['shared/kernel', 'shared/journey', 'shared/views', 'shared/i18n', 'shared/verdict:types', 'shared/session:types', 'papaparse'],
  'shared/history': ['shared/kernel', 'shared/session'],
  'shared/contract': ['shared/kernel', 'shared/journey', 'shared/session:types', 'shared/session:constants', 'shared/views:types', 'shared/views:constants', 'zod'],
  'electron/host': [...PURE, 'node:', 'lowdb', 'ws', 'fs-native-extensions', 'zod', 'ulid', 'papaparse'],
  'electron/desktop': ['electron/host', 'shared/contract', 'shared/i18n', 'shared/journey:constants', 'shared/report', 'electron', 'node:'],
  'electron/main.ts': ['electron/host', 'electron/desktop', 'shared/contract', 'shared/i18n', 'electron', 'node:'],
  'electron/preload.ts': ['electron/desktop', 'shared/contract', 'electron'],
  'electron/worker.ts': ['electron/host:types', 'shared/verdict', 'node:'],
  'electron/cli.ts': ['electron/host', 'shared/contract', 'shared/journey', 'shared/i18n', 'shared/report', 'node:'],
  'renderer/ui': [...REACT, ...LOOKS, 'shared/i18n', 'shared/kernel'],
  'renderer/styles': ['@fontsource-variable/atkinson-hyperlegible-next'],
  'renderer/session': ['renderer/ui', 'renderer/canvas', 'renderer/actions', ...SEEN_BY_PAGES, ...REACT],
  'renderer/actions': ['renderer/ui', 'renderer/canvas', 'renderer/session', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer/canvas': ['renderer/ui', 'renderer/session', 'renderer/actions', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer/exports': ['renderer/ui', 'renderer/session', ...SEEN_BY_PAGES, ...REACT, 'html2canvas'],
  'renderer/journeys': ['renderer/ui', 'renderer/session', 'renderer/exports', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer/library': ['renderer/journeys', 'renderer/ui', 'renderer/canvas', 'renderer/session', 'renderer/actions', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer/phases': ['renderer/journeys', 'renderer/ui', 'renderer/canvas', 'renderer/session', 'renderer/actions', 'renderer/exports', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer/audience': ['renderer/ui', 'renderer/canvas', 'renderer/session', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer/projector': ['renderer/ui', 'renderer/canvas', 'renderer/session', 'renderer/actions', 'renderer/audience', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer/past': ['renderer/ui', 'renderer/session', 'renderer/actions', 'renderer/projector', ...SEEN_BY_PAGES, ...REACT, ...LOOKS],
  'renderer': [
    'renderer/ui', 'renderer/styles', 'renderer/canvas', 'renderer/session', 'renderer/actions', 'renderer/exports', 'renderer/journeys', 'renderer/library',
    'renderer/phases', 'renderer/past', 'renderer/audience', 'renderer/projector', ...SEEN_BY_PAGES, ...REACT, ...LOOKS,
  ],
}

type Import = Readonly<{ from: string; to: string; only: 'types' | 'constants' | 'anything' }>

/** The layer of a path within the repository: the longest key of the table that it lies in. */
const layerOf = (path: string): string | undefined =>
  Object.keys(TABLE).filter((key) => path === key || path.startsWith(`${key}/`)).sort((a, b) => b.length - a.length)[0]

/** The package of a bare specifier; all of Node's own count as one. */
const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node:' : specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

type Node = { readonly type?: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && 'type' in value

/** Every import of a source, however it is written: static, type-only, re-exported, dynamic, or inside a type. */
function importsOf(from: string, source: string): readonly Import[] {
  const { program, errors } = parseSync(from, source)
  if (errors.length > 0) throw new Error(`Expected ${from} to parse: ${errors[0]?.message}`)
  const found: Import[] = []
  const visit = (node: Node): void => {
    const { type, source: specifier } = node
    const importing = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'].includes(type ?? '')
    const literal = isNode(specifier) ? specifier : undefined
    if (importing && literal !== undefined) {
      const to = typeof literal['value'] === 'string' ? literal['value'] : '(computed)'
      const allTypes = node['importKind'] === 'type' || node['exportKind'] === 'type' || type === 'TSImportType'
      found.push({ from, to, only: allTypes ? 'types' : onlyOf(node) })
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) value.filter(isNode).forEach(visit)
      else if (isNode(value)) visit(value)
    }
  }
  visit(program as unknown as Node)
  return found
}

/** What the named specifiers of an import or export amount to: `{ type A }` is types, `{ KINDS, type A }` constants. */
function onlyOf({ specifiers }: Node): Import['only'] {
  if (!Array.isArray(specifiers) || specifiers.length === 0) return 'anything'
  const values = (specifiers as readonly Node[]).filter((one) => one['importKind'] !== 'type' && one['exportKind'] !== 'type')
  if (values.length === 0) return 'types'
  const named = values.map((one) => (one['imported'] ?? one['local']) as { readonly name?: string })
  return named.every(({ name }) => /^[A-Z][A-Z0-9_]*$/.test(name ?? '')) ? 'constants' : 'anything'
}

/** Why an import is forbidden, or nothing. */
function violation({ from, to, only }: Import): string | undefined {
  const layer = layerOf(from)
  const blame = `${from} imports ${to}`
  if (layer === undefined) return `${blame}, but the folder of ${from} is not in the table`
  const allowed = TABLE[layer] ?? []
  const may = (target: string): boolean => [target, ...(only === 'anything' ? [] : [`${target}:constants`]), ...(only === 'types' ? [`${target}:types`] : [])]
    .some((one) => allowed.includes(one))
  if (!to.startsWith('.')) return may(packageOf(to)) ? undefined : `${blame}: ${layer} may not use ${packageOf(to)}`
  const path = posix.join(dirname(from), to)
  if (/^(assets|package\.json)/.test(path)) return undefined
  const target = layerOf(path)
  if (target === undefined) return `${blame}, which lies outside of every layer`
  if (layer === 'renderer/phases' && target === layer && phaseOf(path) !== phaseOf(from)) return `${blame}: no phase imports another`
  return target === layer || may(target) || allowed.includes(path) ? undefined : `${blame}: ${layer} may not import ${target}`
}

const phaseOf = (path: string): string | undefined => path.split('/')[2]

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every source file of these folders with one of the endings, as paths within the repository. */
const filesOf = (folders: readonly string[], ending: RegExp): readonly string[] => folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => ending.test(path)))

const SOURCES = filesOf(['shared', 'electron', 'renderer'], /(?<!\.d)\.tsx?$/)
const IMPORTS = SOURCES.flatMap((path) => importsOf(path, read(path)))

describe('who may import whom', () => {
  it('[TO1] nothing imports what the table does not allow', () => {
    expect(IMPORTS.map(violation).filter((one) => one !== undefined)).toEqual([])
  })

  it('[TO1] every layer of the table was seen', () => {
    const seen = new Set(SOURCES.map(layerOf))
    expect(Object.keys(TABLE).filter((layer) => layer !== 'renderer/styles' && !seen.has(layer))).toEqual([])
    expect(IMPORTS.length).toBeGreaterThan(300)
  })

  it.each([
    ['a type of a layer above', 'shared/session/x.ts', "import type { FacilitatorView } from '../views/facilitator-view.ts'"],
    ['a value where only types are allowed', 'shared/contract/x.ts', "import { sessionView } from '../views/facilitator-view.ts'"],
    ['a function where only types and constants are allowed', 'renderer/session/x.ts', "import { PHASES, evolveSession } from '../../shared/session/session.ts'"],
    ['a re-export', 'shared/kernel/x.ts', "export { decide } from '../session/session.ts'"],
    ['a re-export of everything', 'shared/kernel/x.ts', "export * from '../session/session.ts'"],
    ['a dynamic import', 'renderer/ui/x.ts', "const later = () => import('../session/surface.tsx')"],
    ['a computed import', 'electron/host/x.ts', 'const later = (name: string) => import(`./${name}.ts`)'],
    ['an import inside a type', 'renderer/ui/x.ts', "type State = import('../../shared/session/session.ts').SessionState"],
    ['an unlisted folder', 'renderer/helpers/../../tools/x.ts', "import { accept } from '../shared/kernel/decision.ts'"],
    ['an unlisted package', 'shared/kernel/x.ts', "import { z } from 'zod'"],
    ['a subpath of an unlisted package', 'renderer/ui/x.ts', "import { promises } from 'fs-extra/esm'"],
    ['Node in the pure part', 'shared/views/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['Electron in the host', 'electron/host/x.ts', "import { app } from 'electron'"],
    ['the rules in a page', 'renderer/session/x.ts', "import { decideSession } from '../../shared/session/session.ts'"],
    ['the past in a page', 'renderer/library/x.ts', "import { upcast } from '../../shared/history/upcasts.ts'"],
    ['another phase', 'renderer/phases/place/x.ts', "import { GatherScreen } from '../gather/GatherScreen.tsx'"],
    ['the picture maker outside of exports', 'renderer/phases/close/x.ts', "import html2canvas from 'html2canvas'"],
    ['a test', 'shared/kernel/x.ts', "import { given } from '../../test/kit/given.ts'"],
  ])('[TO1] it notices %s', (_what, from, source) => {
    expect(importsOf(from, source).map((one) => violation({ ...one, from: posix.normalize(from) })).filter((one) => one !== undefined)).toHaveLength(1)
  })
})

/** What no source may contain, and where it may all the same. */
const FORBIDDEN = [
  { name: 'a colour that pictures cannot be taken of', pattern: /\b(oklch|oklab|lch|lab|color|color-mix)\(/, files: /\.css$/, except: [] },
  { name: 'a colour outside of the themes', pattern: /#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(rgb|hsl)a?\(/i, files: /\.css$/, except: ['renderer/styles/themes.css'] },
  { name: 'text that becomes markup', pattern: /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|javascript:/, files: /\.tsx?$/, except: [] },
  { name: 'text that becomes program', pattern: /\beval\(|new Function\b/, files: /\.tsx?$/, except: [] },
  { name: 'an address of another machine', pattern: /https?:\/\/(?!\$\{)/, files: /\.(tsx?|css|html)$/, except: [] },
] as const

const PRODUCT = filesOf(['shared', 'electron', 'renderer'], /\.(tsx?|css|html)$/)
const without = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

describe('what no source contains', () => {
  it.each(FORBIDDEN)('[TO2] $name', ({ pattern, files, except }) => {
    const found = PRODUCT.filter((path) => files.test(path) && !(except as readonly string[]).includes(path) && pattern.test(without(read(path))))
    expect(found).toEqual([])
  })

  it.each([
    ['.a { color: oklch(50% 0 0) }', 0], ['.a { background: color-mix(in srgb, red, blue) }', 0], ['.a { color: #ff8800 }', 1], ['.a { color: rgb(1 2 3) }', 1],
    ['<p dangerouslySetInnerHTML={{ __html: text }} />', 2], ['element.innerHTML = text', 2], ["eval('1')", 3], ["new Function('x')", 3], ["fetch('https://example.com')", 4],
  ])('[TO2] it notices %s', (source, rule) => {
    expect(FORBIDDEN[rule]?.pattern.test(source)).toBe(true)
  })

  it('[TO2] there is one way to make a window', () => {
    const makers = PRODUCT.flatMap((path) => [...without(read(path)).matchAll(/new BrowserWindow\b/g)].map(() => path))
    expect(makers).toEqual(['electron/desktop/windows.ts'])
  })
})
