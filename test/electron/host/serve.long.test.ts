import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { PHASES } from '../../../shared/session/phase.ts'
import { draft } from '../../kit/given.ts'
import { CREATE, made, notesOf, seen, write } from '../../kit/library-steps.ts'
import { serveProgram, type ServedProgram } from '../../kit/served-program.ts'

const REAL = { ...CREATE, journey: 'social-engagement-journey' } as const

let data: string
let program: ServedProgram | null
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'stagecraft-serve-'))
  program = null
})
afterEach(async () => {
  await program?.kill()
  await rm(data, { recursive: true, force: true })
})

describe('the served program', () => {
  it('[HO17] a kill in the middle of any phase loses nothing that was acknowledged', async () => {
    program = await serveProgram(data)
    const id = await made(program.client(), { type: 'CreateExample', language: 'en' })
    const channel = sessionChannel(id)
    await program.kill()
    const written: string[] = []
    for (const phase of PHASES) {
      program = await serveProgram(data)
      const client = program.client()
      await client.command(channel, { type: 'GoToPhase', phase })
      for (let index = 0; index < 10; index += 1) {
        expect(await write(client, id, `${phase} ${index}`)).toBeNull()
        written.push(`${phase} ${index}`)
      }
      void client.command(channel, { type: 'WriteEvidence', notes: [draft('unanswered', { lens: null })] })
      await program.kill()
    }
    program = await serveProgram(data)
    const client = program.client()
    const view = await seen(client, channel)
    const notes = (await notesOf(client, id)).filter((text) => text !== 'unanswered')
    expect(notes.slice(34)).toEqual(written)
    expect([view.phase, view.visited.length]).toEqual(['close', 7])
    expect((await seen(client, 'library')).sessions[id]?.notes).toBe(Object.keys(view.notes).length)
  })

  it('[HO18] it stops cleanly when it is asked to, and a second one on the same folder looks but does not write', async () => {
    program = await serveProgram(data)
    const one = program.client()
    const id = await made(one, REAL)
    await write(one, id, 'mine')
    const second = await serveProgram(data)
    const other = second.client()
    expect(await notesOf(other, id)).toEqual(['mine'])
    expect(await write(other, id, 'theirs')).toBe('session-read-only')
    expect(await second.stop()).toBe(0)
    expect(await program.stop()).toBe(0)
    program = await serveProgram(data)
    expect(await write(program.client(), id, 'mine again')).toBeNull()
  })

  it('[HO19] no key and no token is ever written to the disk', async () => {
    program = await serveProgram(data)
    const key = new URL(program.address).hash.slice(3)
    await made(program.client(), REAL)
    await program.stop()
    const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
    const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))
    expect(contents.length).toBeGreaterThan(1)
    expect(contents.join('')).not.toContain(key)
  })
})
