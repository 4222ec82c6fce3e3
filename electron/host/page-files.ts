import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const PageList = z.strictObject({
  files: z.array(z.strictObject({
    path: z.string().startsWith('/'),
    type: z.string(),
    bytes: z.int(),
    sha256: z.string().length(64),
  })),
})

/** One file of the pages, as it is served. */
export type PageFile = Readonly<{ type: string; body: Uint8Array<ArrayBuffer> }>

/** The files that the build listed, by the path of their address: a host serves these and looks at no file system. */
export type PageFiles = ReadonlyMap<string, PageFile>

/** Reads the pages beside their list; throws, naming the file, when one is missing or not what the build made. */
export async function readPageFiles(dist: string): Promise<PageFiles> {
  const { files } = PageList.parse(JSON.parse(await readFile(join(dist, 'pages.json'), 'utf8')))
  const read = await Promise.all(files.map(async ({ path, type, bytes, sha256 }): Promise<[string, PageFile]> => {
    const body = new Uint8Array(await readFile(join(dist, 'pages', path)))
    if (body.byteLength !== bytes || createHash('sha256').update(body).digest('hex') !== sha256)
      throw new Error(`Expected ${path} to be the file that the build made, but it differs: build again`)
    return [path, { type, body }]
  }))
  return new Map(read)
}
