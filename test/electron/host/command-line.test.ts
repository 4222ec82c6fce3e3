import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOut } from '../../../electron/host/command-line.ts'
import { exampleFacts } from '../../../electron/host/example.ts'
import { dataFolder } from '../../../electron/host/local-host.ts'
import { shippedExample, shippedLensSets } from '../../../electron/host/shipped.ts'
import { journalHeader } from '../../../electron/host/storage/journal-header.ts'
import { journalText } from '../../../electron/host/storage/journal.ts'
import type { Json } from '../../../electron/host/storage/journal-line.ts'
import { storedFact } from '../../../shared/history/fact.ts'
import { nextId } from '../../kit/memory-host.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stagecraft-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const facts = exampleFacts(shippedExample(), 'nl', { cid: 'c', now: Date.UTC(2026, 10, 1), newId: nextId }).map((fact) => storedFact(fact) as unknown as Json)

async function run(...args: readonly string[]) {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await carryOut(args, {
    environment: { STAGECRAFT_DATA: join(folder, 'data') },
    platform: 'linux',
    home: folder,
    dist: folder,
    print: (text) => printed.push(text),
    complain: (sentence) => complaints.push(sentence),
  })
  return { code, printed: printed.join('\n'), complaints }
}

async function put(name: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

const sessionFile = (upTo = facts.length) => put(`session-${upTo}.stagecraft`, journalText(journalHeader('test', 'x'), facts.slice(0, upTo)))

describe('the command line', () => {
  it('[HO20] bad input ends with code 2 and one sentence that names what is wrong', async () => {
    const journey = await put('journey.json', '{"format":"stagecraft-journey","version":1}')
    const damaged = await put('damaged.stagecraft', journalText(journalHeader('test', 'x'), facts.slice(0, 3)).replace('Halm', 'Holm'))
    const bad: readonly (readonly [readonly string[], string])[] = [
      [['dance'], 'dance'],
      [['serve', '--port', 'x'], '--port'],
      [['serve', '--port', '70000'], '70000'],
      [['serve', '--frob'], '--frob'],
      [['serve', 'extra'], 'extra'],
      [['check'], 'check'],
      [['check', '/not/there.json'], '/not/there.json'],
      [['check', damaged], 'line 2'],
      [['import', journey], 'journey.json'],
      [['export'], 'export'],
      [['export', 'none'], 'none'],
      [['export', 'none', '--file', 'x'], 'export'],
      [['export', 'none', '--names', 'some'], '--names'],
      [['verdict'], 'verdict'],
      [['verdict', '--board', damaged], 'not JSON'],
      [['verdict', '--board', journey], 'model'],
      [['consensus', '--stages', '1', '2', 'x'], '1 2 x'],
      [['consensus', '--stages', ''], '--stages'],
      [['consensus', '--stages', '6'], '6'],
      [['consensus', '--stages', '1', '-2'], '−2'],
      [['consensus', '--stages', '-1', '2'], '“−1 2”'],
      [['consensus', '--stages', '1', '2', '--stages', '3', '4'], "'--stages' is there twice"],
      [['consensus', '1', '2', '3'], '--stages'],
      [['consensus', '--stages', '1,,2'], '1  2'],
      [['consensus', '--stages', '--json'], '--stages'],
      [['verdict', '--board='], 'verdict'],
      [['check', 'x', '--language', 'fr'], 'fr'],
    ]
    for (const [args, name] of bad) {
      const { code, complaints, printed } = await run(...args)
      expect([code, complaints.length, printed], args.join(' ')).toEqual([2, 1, ''])
      expect(complaints[0], args.join(' ')).toContain(name)
      expect(complaints[0], args.join(' ')).not.toContain('\n')
    }
  })

  it('[HO20] a journey that is wrong is told everything that is wrong with it, field by field', async () => {
    const { complaints, code } = await run('check', await put('empty.json', '{}'))
    expect(code).toBe(2)
    expect(complaints.length).toBeGreaterThan(5)
    expect(complaints.some((one) => one.includes('stages'))).toBe(true)
    const { journey } = shippedExample()
    const file = await put('one-wrong.json', JSON.stringify({ ...journey, stages: journey.stages.map((stage, index) => (index === 2 ? { ...stage, essence: { en: '', nl: 'x' } } : stage)) }))
    expect((await run('check', file)).complaints).toEqual([`${file}: Stage 3 Operational, essence, in English: nothing is written here yet. (stages[2].essence.en)`])
    expect((await run('check', file, '--language', 'nl')).complaints[0]).toContain('Stap 3 Operationeel, kern, in het Engels: hier staat nog niets.')
  })

  it('[HO21] sound files pass, in the language asked for', async () => {
    expect(await run('check', await sessionFile())).toMatchObject({ code: 0, complaints: [] })
    const journey = await put('good.json', JSON.stringify(shippedExample().journey))
    expect((await run('check', journey, '--language', 'nl')).printed).toBe('Een goede reis: Social Engagement Journey, 5 stappen.')
    expect((await run('--help')).printed).toContain('stagecraft serve')
  })

  it('[HO400] a lens set passes when it is sound, and is told everything that is wrong with it when not', async () => {
    const [set] = Object.values(shippedLensSets())
    const sound = await run('check', await put('lenses.json', JSON.stringify(set)))
    expect(sound).toMatchObject({ code: 0, complaints: [], printed: 'A sound lens set: Seven key points, 7 lenses.' })
    const { code, complaints } = await run('check', await put('lenses.json', JSON.stringify({ ...set, lenses: [], origin: 1 })))
    expect(code).toBe(2)
    expect(['origin', 'lenses', 'matches[0].lenses[0].to'].every((field) => complaints.some((one) => one.includes(field)))).toBe(true)
  })

  it('[HO22] an imported session is in the library, and is exported whole in its own language', async () => {
    const imported = await run('import', await sessionFile())
    expect(imported).toMatchObject({ code: 0, complaints: [] })
    const [id = ''] = await readdir(join(folder, 'data', 'sessions'))
    expect(imported.printed).toContain(id)
    const to = join(folder, 'out', 'deeper')
    const exported = await run('export', id, '--to', to)
    expect(exported).toMatchObject({ code: 0, complaints: [] })
    const names = ['Tuincentra Halm & Hout Hoe staan we ervoor met onze klanten.stagecraft', 'backlog.csv', 'evidence.csv', 'report.md']
    expect((await readdir(to)).sort()).toEqual(names.sort())
    expect(await readFile(join(to, 'report.md'), 'utf8')).toContain('# Oordeel voor Tuincentra Halm')
    expect((await readFile(join(to, 'evidence.csv'), 'utf8')).split('\r\n')).toHaveLength(36)
    expect(await run('check', join(to, names.find((name) => name.endsWith('.stagecraft')) ?? ''))).toMatchObject({ code: 0 })
    const anonymous = await run('export', '--file', await sessionFile(), '--to', to, '--names', 'hidden')
    expect(anonymous.code).toBe(0)
    expect(await readFile(join(to, 'report.md'), 'utf8')).not.toContain('Anouk')
  })

  it('[HO29] an export or import that cannot be written names the file and its own reason, and no other', async () => {
    const to = join(folder, 'taken')
    await mkdir(join(to, 'report.md'), { recursive: true })
    const taken = await run('export', '--file', await sessionFile(), '--to', to)
    expect(taken).toMatchObject({ code: 2, complaints: [`${join(to, 'report.md')} could not be written.`] })
    const imported = await run('import', await sessionFile(), '--data', join(await sessionFile(), 'data'))
    expect(imported.code).toBe(2)
    expect(imported.complaints[0]).toMatch(/^\S*session-\d+\.stagecraft\S* could not be written: its folder is not there\.$/)
    const inFile = join(await sessionFile(), 'below')
    const below = await run('export', '--file', await sessionFile(), '--to', inFile)
    expect(below).toMatchObject({ code: 2, complaints: [`${inFile} could not be written: its folder is not there.`] })
  })

  it('[HO15] while a blind round holds placements the command line writes no session file either', async () => {
    const placed = facts.findIndex((fact) => (fact as { t: string }).t === 'EvidencePlaced')
    const to = join(folder, 'blind')
    const { code, printed } = await run('export', '--file', await sessionFile(placed + 1), '--to', to)
    expect(code).toBe(1)
    expect(printed).toContain('blind round')
    expect((await readdir(to)).sort()).toEqual(['backlog.csv', 'evidence.csv', 'report.md'])
  })

  it('[HO23] the verdict on a session is said with its reasons, and as JSON', async () => {
    const file = await sessionFile()
    expect((await run('verdict', file)).printed).toMatch(/^Tuincentra Halm & Hout staat op stap \d.*\n- /i)
    expect(JSON.parse((await run('verdict', file, '--json')).printed)).toMatchObject({ stages: 5, signedOff: false })
  })

  it('[HO680] the JSON of a verdict says of every note on the board how far it is agreed on and what it counts for', async () => {
    const { standings, agreement } = JSON.parse((await run('verdict', await sessionFile(), '--json')).printed) as Record<string, Record<string, object>>
    expect(Object.keys(standings ?? {})).toHaveLength(34)
    expect(Object.values(standings ?? {}).every((standing) => 'state' in standing)).toBe(true)
    expect(Object.keys(agreement ?? {})).toEqual(Object.keys(standings ?? {}))
  })

  it('[HO28] how far placements agree is said as one flat object of figures, null where one is undefined', async () => {
    const figures: Record<string, number | null> = JSON.parse((await run('consensus', '--stages', '5', '0', '4', '4', '0', '0', '--json')).printed)
    expect(Object.values(figures).every((figure) => figure === null || typeof figure === 'number')).toBe(true)
    expect(figures).toMatchObject({ lowMedian: 3, highMedian: 3 })
    expect(JSON.parse((await run('consensus', '--stages', '2', '0', '0', '0', '2', '--json')).printed)).toMatchObject({ tastleWiermanCns: 0, leikD: 1 })
    expect(JSON.parse((await run('consensus', '--stages', '0', '0', '0', '--json')).printed)).toMatchObject({ tastleWiermanCns: null, vanDerEijkA: null })
    expect((await run('consensus', '--stages', '0,3,0')).printed).toMatch(/^tastleWiermanCns +1$/m)
    const same = await Promise.all([['.5', '1.5', '2'], ['.5 1.5 2'], ['.5,', '1.5,', '2'], ['.5, 1.5, 2']].map((words) => run('consensus', '--stages', ...words)))
    expect(new Set(same.map(({ printed, code }) => `${code} ${printed}`)).size).toBe(1)
    expect(same[0]?.printed).toMatch(/^lowMedian +2$/m)
  })

  it('[HO24] sessions are kept where the platform keeps a program’s own files, or where the user says', () => {
    const at = (platform: NodeJS.Platform, environment: Record<string, string> = {}) => dataFolder({ platform, environment, home: '/home/a' })
    expect(at('linux')).toBe('/home/a/.local/share/stagecraft')
    expect(at('linux', { XDG_DATA_HOME: '/x' })).toBe('/x/stagecraft')
    expect(at('darwin')).toBe('/home/a/Library/Application Support/Stagecraft')
    expect(at('win32', { APPDATA: '/roaming' })).toBe('/roaming/Stagecraft')
    expect(at('win32')).toBe('/home/a/AppData/Roaming/Stagecraft')
    expect(at('linux', { STAGECRAFT_DATA: '/usb', XDG_DATA_HOME: '/x' })).toBe('/usb')
    expect(at('linux', { STAGECRAFT_DATA: '' })).toBe('/home/a/.local/share/stagecraft')
  })
})
