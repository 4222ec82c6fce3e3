import { hostname } from 'node:os'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { exampleFacts } from './example.ts'
import { createHost, type Host } from './host.ts'
import { shippedExample, shippedJourneys, shippedLensSets } from './shipped.ts'
import { worksInWorker } from './stability/worker-works.ts'
import { nodeFiles } from './storage/node-files.ts'
import { lockSession } from './storage/session-lock.ts'

/** What tells where a user's files belong. */
export type Machine = Readonly<{
  environment: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  home: string
}>

/** Where this user's sessions are kept: never in a folder that a cloud service may copy while it is written. */
export function dataFolder({ environment, platform, home }: Machine): string {
  const set = (name: string): string | undefined => environment[name] || undefined
  const chosen = set('STAGECRAFT_DATA')
  if (chosen !== undefined) return chosen
  if (platform === 'win32') return join(set('APPDATA') ?? join(home, 'AppData', 'Roaming'), 'Stagecraft')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Stagecraft')
  return join(set('XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'stagecraft')
}

/** What the program on this machine brings along: the folder that it was built into, and its version. */
export type Program = Readonly<{ dist: string; app: string }>

/** The host of this machine: real files, real locks, real time. */
export function openLocalHost(directory: string, { dist, app }: Program): Promise<Host> {
  const startedAt = Date.now()
  const onBug = (error: unknown): void => console.error('A mistake of the program:', error)
  const example = shippedExample()
  return createHost({
    files: nodeFiles,
    directory,
    now: () => Date.now(),
    newId: () => ulid(),
    journeys: shippedJourneys(),
    lensSets: shippedLensSets(),
    example: (language, context) => exampleFacts(example, language, context),
    lock: (folder) => lockSession(folder, { pid: process.pid, host: hostname(), startedAt }),
    app,
    stability: worksInWorker({ file: join(dist, 'worker.cjs'), onBug }),
    onBug,
  })
}
