import { join } from 'node:path'
import { z } from 'zod'
import { isSafeKey } from '../../shared/contract/schemas/parts.ts'
import { completed, draftProblems, isJourneyDraft, type JourneyDraft } from '../../shared/journey/draft.ts'
import type { Journey } from '../../shared/journey/journey.ts'
import type { OwnJourneySummary } from '../../shared/views/library-view.ts'
import { DurableFile, type FileDamage } from './storage/durable-file.ts'
import type { Files } from './storage/files.ts'
import { StorageFailure } from './storage/storage-failure.ts'
import { makeDirectories, type Wait } from './storage/write-whole.ts'

/** What is kept of one journey; the draft is kept as it was written, with its problems. */
type Stored = Readonly<{ version: 1; changedAt: number; binned: boolean; journey: JourneyDraft }>

const StoredSchema: z.ZodType<Stored> = z.strictObject({
  version: z.literal(1),
  changedAt: z.number(),
  binned: z.boolean(),
  journey: z.custom<JourneyDraft>((value) => isJourneyDraft(value)),
})

export type OwnJourneySeams = Readonly<{
  files: Files
  /** The folder of all that this program keeps. */
  directory: string
  now: () => number
  onDamage: (damage: FileDamage) => void
  wait?: Wait
}>

/** The facilitator's own journeys, each in a file of its own that is named after its id. */
export type OwnJourneys = Readonly<{
  summaries: () => Readonly<Record<string, OwnJourneySummary>>
  /** Those that a session can start on: without problems and not in the bin, every text in every language. */
  sound: () => Readonly<Record<string, Journey>>
  draft: (id: string) => JourneyDraft | null
  save: (journey: JourneyDraft) => Promise<void>
  /** Puts a journey into the bin, or takes it out. */
  mark: (id: string, isBinned: boolean) => Promise<void>
  purge: (id: string) => Promise<void>
}>

type Kept = Readonly<{ stored: Stored; summary: OwnJourneySummary; sound: Journey | null }>

/** Reads every journey of the folder; one that can't be read is reported, and its file kept. */
export async function openOwnJourneys({ files, directory, now, onDamage, wait }: OwnJourneySeams): Promise<OwnJourneys> {
  const folder = join(directory, 'journeys')
  const open = new Map<string, DurableFile<Stored>>()
  let kept: Readonly<Record<string, Kept>> = {}
  let shown = shownOf(kept)

  const fileOf = (id: string): DurableFile<Stored> => {
    const known = open.get(id) ?? new DurableFile<Stored>(files, join(folder, `${id}.json`), {
      parse: (value) => StoredSchema.parse(value),
      onDamage,
      now,
      ...(wait === undefined ? {} : { wait }),
    })
    open.set(id, known)
    return known
  }
  const become = (next: Readonly<Record<string, Kept>>): void => {
    kept = next
    shown = shownOf(next)
  }
  const write = async (id: string, stored: Stored): Promise<void> => {
    await makeDirectories(files, folder)
    await fileOf(id).write(stored)
    become({ ...kept, [id]: keptOf(id, stored) })
  }

  for (const name of (await files.list(folder)) ?? []) {
    const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
    const stored = isSafeKey(id) ? await fileOf(id).read().catch(notReadable(join(folder, name), onDamage)) : null
    if (stored !== null) kept = { ...kept, [id]: keptOf(id, stored) }
  }
  become(kept)

  return {
    summaries: () => shown.summaries,
    sound: () => shown.sound,
    draft: (id) => (Object.hasOwn(kept, id) ? (kept[id]?.stored.journey ?? null) : null),
    save: (journey) => write(journey.id, { version: 1, changedAt: now(), binned: false, journey }),
    mark: async (id, binned) => {
      const stored = kept[id]?.stored
      if (stored === undefined) throw new Error(`Expected an own journey ${id}`)
      await write(id, { ...stored, binned })
    },
    purge: async (id) => {
      await fileOf(id).remove()
      open.delete(id)
      const { [id]: _gone, ...rest } = kept
      become(rest)
    },
  }
}

/** A damaged file that can't even be set aside is reported and stays where it is. */
function notReadable(file: string, onDamage: OwnJourneySeams['onDamage']): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof StorageFailure)) throw error
    onDamage({ file, keptAs: file, restored: false })
    return null
  }
}

/** The file's name is the id, whatever somebody wrote into the file by hand. */
function keptOf(id: string, { journey, ...stored }: Stored): Kept {
  const draft = journey.id === id ? journey : { ...journey, id }
  const problems = draftProblems(draft).length
  const summary: OwnJourneySummary = {
    id,
    name: completed(draft).name,
    stages: completed(draft).stages.map(({ name, colour }) => ({ name, ...(colour === undefined ? {} : { colour }) })),
    lenses: draft.lenses.length,
    changedAt: stored.changedAt,
    problems,
    binned: stored.binned,
  }
  return { stored: { ...stored, journey: draft }, summary, sound: problems === 0 && !stored.binned ? completed(draft) : null }
}

function shownOf(kept: Readonly<Record<string, Kept>>) {
  const entries = Object.entries(kept)
  return {
    summaries: Object.fromEntries(entries.map(([id, { summary }]) => [id, summary])),
    sound: Object.fromEntries(entries.flatMap(([id, { sound }]) => (sound === null ? [] : [[id, sound] as const]))),
  }
}
