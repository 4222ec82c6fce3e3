import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A change to a built file: the text that has to be there, and what takes its place. */
export type Fault = Readonly<{ file: 'main.cjs' | 'preload.cjs'; from: string; to: string }>

/** A copy of the built app in a folder of its own, with faults put in; throws when a fault finds nothing to change. */
export async function copyOfApp(faults: readonly Fault[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stagecraft-app-'))
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  await cp(join(root, 'assets'), join(folder, 'assets'), { recursive: true })
  await cp(join(root, 'package.json'), join(folder, 'package.json'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const { file, from, to } of faults) {
    const path = join(folder, 'dist', file)
    const text = await readFile(path, 'utf8')
    if (!text.includes(from)) throw new Error(`Expected ${file} to contain: ${from}`)
    await writeFile(path, text.replace(from, to))
  }
  return folder
}
