import { type Client, type ClientSeams, connect } from '../../shared/contract/client.ts'
import { memoryWires } from '../../shared/contract/memory-wire.ts'
import type { SurfaceRole } from '../../shared/contract/messages.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import { exampleFacts } from '../../electron/host/example.ts'
import { createHost, type Host, type HostSeams } from '../../electron/host/host.ts'
import { shippedExample, shippedJourneys, shippedLensSets } from '../../electron/host/shipped.ts'
import { worksInThisThread } from '../../electron/host/stability/works.ts'
import type { SessionLock } from '../../electron/host/storage/session-lock.ts'
import { sampleJourney } from './sample-journey.ts'
import { SimFiles } from './sim-files.ts'

export type MemoryHost = Readonly<{
  host: Host
  files: SimFiles
  bugs: unknown[]
  /** A connection of a surface, over a wire that lives in memory. */
  client: (role?: SurfaceRole, seams?: Partial<ClientSeams>) => Client
  /** The same with its wires in hand, to cut them. */
  cuttable: (role?: SurfaceRole) => { readonly client: Client; readonly cut: () => void; readonly opened: () => number }
}>

/** One source of ids for a whole test file: `x1`, `x2`, … */
let made = 0
export const nextId = (): string => `x${(made += 1)}`

/** The real host over the simulated disk, which may be one that an earlier host wrote. */
export async function memoryHost(files: SimFiles = new SimFiles(), seams: Partial<HostSeams> = {}): Promise<MemoryHost> {
  const bugs: unknown[] = []
  let clock = Date.UTC(2026, 2, 12, 9, 0)
  const example = shippedExample()
  const host = await createHost({
    files: files.files(),
    directory: '/data',
    now: () => (clock += 1_000),
    newId: nextId,
    journeys: { ...shippedJourneys(), [sampleJourney.id]: sampleJourney },
    lensSets: shippedLensSets(),
    example: (language, context) => exampleFacts(example, language, context),
    lock: async (): Promise<SessionLock> => ({ readOnly: false, release: async () => {} }),
    app: 'test',
    stability: worksInThisThread(),
    onBug: (error) => bugs.push(error),
    ...seams,
  })
  const cuttable = (role: SurfaceRole = 'facilitator', own: Partial<ClientSeams> = {}) => {
    let wire: Wire | null = null
    let opened = 0
    const open = (): Wire => {
      const [near, far] = memoryWires(queueMicrotask)
      host.connect(role, far)
      wire = near
      opened += 1
      return near
    }
    return { client: connect(open, { ...clientSeams, ...own }), cut: () => wire?.close(), opened: () => opened }
  }
  return { host, files, bugs, cuttable, client: (role, own) => cuttable(role, own).client }
}

/** Seams whose waits end at once. */
export const clientSeams: ClientSeams = {
  token: null,
  now: () => 0,
  schedule: (callback) => {
    const timer = setTimeout(callback, 0)
    return () => clearTimeout(timer)
  },
  newCid: nextId,
}
