import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The numbers of the rules in a specification: lines of the form `- **PL3** A placement …`. */
const rulesIn = (text: string): readonly string[] => [...text.matchAll(/^- \*\*([A-Z]{2}\d+)\*\* \S/gm)].map(([, rule = '']) => rule)

type Source = Readonly<{ name: string; source: string }>
type Node = { readonly type?: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && 'type' in value

/** The word that a call starts with: `it` of `it(…)`, `it.each(…)(…)` and `it.skipIf(…)(…)`. */
function firstWord(node: unknown): unknown {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier') return node['name']
  return firstWord(node.type === 'MemberExpression' ? node['object'] : node['callee'])
}

/** The text that a title begins with; a template counts up to its first gap. */
function textOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'TemplateLiteral') {
    const [first] = node['quasis'] as readonly { readonly value: { readonly raw: string } }[]
    return first?.value.raw ?? ''
  }
  return typeof node['value'] === 'string' ? node['value'] : ''
}

/** The numbers that the titles of the tests in a source quote: `it('[PL3] …')`, `test.each(…)('[PL3] [PL4] …')`. */
function quotesIn({ name, source }: Source): readonly string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if (node.type === 'CallExpression' && ['it', 'test'].includes(String(firstWord(node)))) {
      const [titles = ''] = /^(\[[A-Z]{2}\d+\]\s*)+/.exec(textOf((node['arguments'] as readonly unknown[])[0])) ?? []
      found.push(...[...titles.matchAll(/[A-Z]{2}\d+/g)].map(([rule]) => rule))
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) value.filter(isNode).forEach(visit)
      else if (isNode(value)) visit(value)
    }
  }
  visit(parseSync(name, source).program as unknown as Node)
  return found
}

/** What is wrong between a specification and the tests: rules twice, rules without a test, quotes of no rule. */
function mismatches(specifications: readonly string[], sources: readonly Source[]): { readonly twice: string[]; readonly untested: string[]; readonly unknown: string[] } {
  const rules = specifications.flatMap(rulesIn)
  const quotes = new Set(sources.flatMap(quotesIn))
  return {
    twice: rules.filter((rule, at) => rules.indexOf(rule) !== at),
    untested: rules.filter((rule) => !quotes.has(rule)),
    unknown: [...quotes].filter((quote) => !rules.includes(quote)),
  }
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const SPECIFICATIONS = [read('shared/SPEC.md')]
const SOURCES = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name): Source => ({ name, source: read(join('test', name)) }))

describe('rules and tests', () => {
  it('[TO3] every rule has a test, and every quoted rule exists, once', () => {
    expect(SPECIFICATIONS.flatMap(rulesIn).length).toBeGreaterThan(50)
    expect(mismatches(SPECIFICATIONS, SOURCES)).toEqual({ twice: [], untested: [], unknown: [] })
  })

  it('[TO3] it notices a rule without a test, a quote of no rule and a number given twice', () => {
    const specification = '- **PL1** One.\n- **PL2** Two, with [PL9] in its text.\n- **PL2** Again.\n'
    const source = "it('[PL1] x', f)\ntest.each([['[PL7] not a title']])('[PL3] [PL4] y', f)\nit.skipIf(x)(`[PL5] ${y}`, f)\n// it's in [PL8]\n"
    expect(mismatches([specification], [{ name: 'planted.ts', source }])).toEqual({ twice: ['PL2'], untested: ['PL2', 'PL2'], unknown: ['PL3', 'PL4', 'PL5'] })
  })
})
