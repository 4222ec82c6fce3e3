import { describe, expect, it } from 'vitest'
import type { SurfaceRole } from '../../shared/contract/messages.ts'
import { type MakeConnections, newSession, rawSurface, starting, watch } from './connection-contract.ts'
import { type Cell, FACILITATOR_ONLY } from './who-may-send.ts'

/** Who may watch what, over any connection. */
const MAY_WATCH: Record<'library' | 'session' | 'audience' | 'projector', Record<SurfaceRole, Cell>> = {
  library: FACILITATOR_ONLY, session: FACILITATOR_ONLY, projector: FACILITATOR_ONLY, audience: { facilitator: 'may', audience: 'may' },
}

/** What every kind of connection owes to the room's screen; call it once per kind. */
export function roomContract(name: string, make: MakeConnections): void {
  const start = starting(make)

  describe(`the room's screen over ${name}`, { timeout: 60_000 }, () => {
    it('[CO520] for every channel and every role it is written down who may watch it', async () => {
      const { surface, open } = await start()
      const session = await newSession(surface().client)
      for (const role of ['facilitator', 'audience'] as const) {
        for (const [channel, row] of Object.entries(MAY_WATCH)) {
          const raw = await rawSurface(open, role)
          const answer = await raw.attach(channel === 'session' ? session : channel)
          expect(answer, `${role} ${channel}`).toMatchObject(row[role] === 'may' ? { m: 'snapshot' } : { m: 'ended', refusal: 'not-allowed' })
          raw.wire.close()
        }
      }
    })

    it('[CO521] an audience window says how large it is over every wire that it gets, and the facilitator is told; nobody else can say so', async () => {
      const { surface } = await start()
      const { client } = surface()
      const screens: (string | null)[] = []
      const told = async (words: string) => {
        await expect.poll(() => screens.at(-1)).toBe(words)
      }
      client.attach('projector', { onView: ({ windows, size }) => screens.push(`${windows}: ${size === null ? '-' : `${size.width}x${size.height} of ${size.screenHeight}`}`) })
      const room = surface('audience')
      room.client.tellSize({ width: 1920, height: 1080, screenHeight: 1080 })
      room.client.attach('audience', { onView: () => {} })
      await told('1: 1920x1080 of 1080')
      client.tellSize({ width: 1, height: 1, screenHeight: 1 })
      room.client.tellSize({ width: 1280, height: 700, screenHeight: 720 })
      await told('1: 1280x700 of 720')
      room.cut()
      await expect.poll(() => screens).toContain('0: -')
      await told('1: 1280x700 of 720')
      room.client.close()
      await told('0: -')
      expect(screens.join()).not.toContain('1x1')
    })

    it('[CO522] what is frozen for the room stays withheld from a window that comes back over another wire', async () => {
      const { surface } = await start()
      const { client } = surface()
      const channel = await newSession(client)
      watch(client, channel)
      await client.command(channel, { type: 'SetTitle', title: 'before' })
      const room = surface('audience')
      room.client.attach('audience', { onView: () => {} })
      await expect.poll(() => JSON.stringify(room.frames())).toContain('before')
      expect(await client.command('projector', { type: 'FreezeRoom' })).toMatchObject({ ok: true })
      await client.command(channel, { type: 'SetTitle', title: 'secret' })
      room.cut()
      const late = surface('audience')
      late.client.attach('audience', { onView: () => {} })
      await expect.poll(() => JSON.stringify(late.frames())).toContain('before')
      await expect.poll(() => room.opened()).toBe(2)
      await expect.poll(() => room.frames().filter(({ m }) => m === 'resumed' || m === 'snapshot').length).toBe(2)
      expect(JSON.stringify([room.frames(), late.frames()])).not.toContain('secret')
      await client.command('projector', { type: 'BringBack' })
      await expect.poll(() => JSON.stringify(room.frames())).toContain('secret')
    })
  })
}
