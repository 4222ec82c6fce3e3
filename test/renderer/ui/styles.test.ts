import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { STAGE_COLOURS } from '../../../shared/journey/journey.ts'

const FOLDER = 'renderer/styles'
const sheets = readdirSync(FOLDER).filter((name) => name.endsWith('.css'))
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab|color|color-mix)\(|:[^;{]*\b(?:white|black|red|green|blue|grey|gray|orange|yellow)\b/gi
const DURATION = /(?<![\w.-])\d*\.?\d+m?s\b/g
const EXPORTED = ['note.css', 'surface.css', 'staircase.css', 'between.css', 'mini.css', 'verdict.css', 'base.css', 'tokens.css', 'themes.css']

it.each(sheets.filter((name) => name !== 'themes.css' && name !== 'forced-colors.css'))('[UI13] %s takes its colours from the themes', (name) => {
  expect([...read(name).matchAll(COLOUR)].map((match) => match[0])).toEqual([])
})

it.each(sheets.filter((name) => name !== 'tokens.css'))('[UI13] %s takes its durations from the tokens', (name) => {
  expect([...read(name).matchAll(DURATION)].map((match) => match[0])).toEqual([])
})

it('[UI13] the colours of the themes are hex or rgb', () => {
  expect(read('themes.css').match(/\b(?:hsla?|hwb|oklch|oklab|lch|lab|color|color-mix|light-dark)\(/g)).toBeNull()
})

it('[UI13] every token that a style asks for exists', () => {
  const all = sheets.map(read).join('\n')
  const made = new Set([...all.matchAll(/(--[a-z0-9-]+)\s*:/g)].map((match) => match[1]))
  // Set by code: by what floats, by the looks of the room's window, and by where contested notes lie.
  const byCode = new Set(['--anchor-width', '--available-height', '--room-scale', '--row', '--low', '--past', '--span', ...Array.from({ length: 9 }, (_, index) => `--lane-${index + 1}`)])
  const asked = [...all.matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1] ?? '')
  expect(asked.filter((token) => !made.has(token) && !byCode.has(token))).toEqual([])
})

it.each(EXPORTED)('[UI14] %s can be rasterised', (name) => {
  const css = read(name)
  expect(css.match(/(?:filter|backdrop-filter|mix-blend-mode|background-blend-mode|mask(?:-[a-z]+)?|clip-path)\s*:|(?:conic|repeating-[a-z]+)-gradient/g)).toBeNull()
})

it('[UI36] no style lays out a plain picture element', () => {
  expect(sheets.filter((name) => /(?:^|[\s,}>])img\b[^{]*\{/.test(read(name)))).toEqual([])
})

it('[UI36] a tree marked for export has neither shadows nor beams', () => {
  const shadows = [...read('themes.css').matchAll(/(--sh-[a-z]+):/g)].map((match) => match[1])
  const within = /\[data-surface="export"\] \{([^}]*)\}/.exec(read('themes.css'))?.[1] ?? ''
  expect(shadows).not.toEqual([])
  expect([...new Set(shadows)].filter((shadow) => !within.includes(`${shadow}: none`))).toEqual([])
  expect(read('export.css')).toContain('[data-surface="export"] .beam { display: none; }')
})

/** How bright a colour of the themes is, 0 to 1, as the guidelines for web content reckon it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

it.each([':root', '[data-theme="dark"]', '[data-theme="contrast"]'])('[UI420] words read on every colour that a stage may wear, under %s', (theme) => {
  const blocks = read('themes.css').split(/\n(?=\S)/)
  const valuesIn = (start: string) => Object.fromEntries([...(blocks.find((block) => block.startsWith(`${start} {`)) ?? '').matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))
  const values: Record<string, string> = { ...valuesIn(':root'), ...valuesIn(theme) } as Record<string, string>
  for (const colour of STAGE_COLOURS) {
    for (const ink of ['--step-ink', '--step-ink-2']) expect(contrast(values[`--stage-${colour}`] ?? '', values[ink] ?? ''), `${colour} ${ink}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(values[`--stage-${colour}`] ?? '', values['--step-alarm'] ?? ''), `${colour} alarm`).toBeGreaterThanOrEqual(3)
    expect(read('staircase.css')).toContain(`[data-tone="${colour}"] { --sf: var(--stage-${colour}); }`)
  }
})
