import { createHash, randomBytes } from 'node:crypto'
import type { SurfaceRole } from '../../shared/contract/messages.ts'
import type { Greeted } from './host.ts'

type Redeemed = Extract<Greeted, { ok: false }> | Readonly<{ ok: true; role: SurfaceRole; token: string | null }>

/** Who may come in: a key works once, the token that it is exchanged for as often as its surface reconnects. */
export type Keys = Readonly<{
  /** A new key of 128 bits for one surface. */
  issue: (role: SurfaceRole) => string
  /** What a key or token stands for. */
  redeem: (secret: string | null) => Redeemed
}>

/** Keys and tokens are kept as hashes only, so that neither a dump of memory nor the time of a comparison tells one. */
export function createKeys(): Keys {
  const keys = new Map<string, SurfaceRole>()
  const spent = new Set<string>()
  const tokens = new Map<string, SurfaceRole>()
  return {
    issue: (role) => {
      const key = randomBytes(16).toString('base64url')
      keys.set(hashOf(key), role)
      return key
    },
    redeem: (secret) => {
      const hash = hashOf(secret ?? '')
      const known = tokens.get(hash)
      if (known !== undefined) return { ok: true, role: known, token: null }
      const role = keys.get(hash)
      if (role === undefined) return { ok: false, reason: spent.has(hash) ? 'token-spent' : 'wrong-token' }
      keys.delete(hash)
      spent.add(hash)
      const token = randomBytes(32).toString('base64url')
      tokens.set(hashOf(token), role)
      return { ok: true, role, token }
    },
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64')
}
