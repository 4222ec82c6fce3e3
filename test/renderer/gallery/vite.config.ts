import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds the gallery of the visual kit, a page for looking at it: `npx vite build -c test/renderer/gallery/vite.config.ts`. */
export default {
  root: here('.'),
  base: './',
  plugins: [react()],
  build: {
    outDir: here('../../../.cache/gallery'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
} satisfies UserConfig
