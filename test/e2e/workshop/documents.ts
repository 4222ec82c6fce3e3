import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { expect } from '../fixtures.ts'
import type { Hand } from './by-mouse.ts'

/** What was saved, by the end of its name after the client's: `board.png`, `evidence.csv`. */
export type Documents = ReadonlyMap<string, Readonly<{ name: string; bytes: Buffer }>>

/** Presses the button that saves, however that is done, and waits until every document of the screen is here. */
export async function saveAll(hand: Hand, count: number, press: () => Promise<void>): Promise<Documents> {
  const { documents, failed } = await saveSome(hand, count, press)
  expect(failed).toBe(0)
  return documents
}

/** The same where some documents may not be made: which are here, and how many are not. */
export async function saveSome({ page, t }: Hand, count: number, press: () => Promise<void>): Promise<Readonly<{ documents: Documents; failed: number }>> {
  const downloads: Download[] = []
  const listen = (download: Download): void => void downloads.push(download)
  page.on('download', listen)
  await press()
  const jobs = page.getByRole('list', { name: t('close.documents') })
  await expect(jobs).toBeVisible()
  await expect(jobs.locator('[data-state="waiting"], [data-state="running"]')).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByRole('button', { name: t('close.stop') })).toHaveCount(0)
  await expect.poll(() => downloads.length).toBe(count)
  page.off('download', listen)
  const saved = await Promise.all(downloads.map(async (download) => {
    const name = download.suggestedFilename()
    const [, what = '', ending = ''] = / (\S+) \d{4}-\d{2}-\d{2}\.(\w+)$/.exec(name) ?? []
    return [`${what}.${ending}`, { name, bytes: await readFile(await download.path()) }] as const
  }))
  return { documents: new Map(saved), failed: await jobs.locator('[data-state="failed"]').count() }
}

/** The text of a document; throws when it was not saved. */
export function textOf(documents: Documents, what: string): string {
  return bytesOf(documents, what).toString('utf8')
}

/** The bytes of a document; throws, naming what there is, when it was not saved. */
export function bytesOf(documents: Documents, what: string): Buffer {
  const found = documents.get(what)
  if (found === undefined) throw new Error(`Expected ${what} to be saved, but there is: ${[...documents.keys()].join(', ')}`)
  return found.bytes
}
