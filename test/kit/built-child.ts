import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')

/** A program bundled into plain JavaScript, which any supported Node runs as a process of its own. */
export type BuiltChild = Readonly<{ program: string; remove: () => Promise<void> }>

/** Bundles a TypeScript program of `children`. */
export async function builtChild(entry: string): Promise<BuiltChild> {
  const outDir = join(root, '.cache', 'children', `${entry}-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      ssr: join(root, 'test', 'kit', 'children', `${entry}.ts`),
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return { program: join(outDir, 'child.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) }
}
