/** Vite's inclusion of files at build time: what matches the pattern becomes part of the program. */
interface ImportMeta {
  glob<Content>(pattern: string, options: { readonly eager: true; readonly import: string }): Record<string, Content>
}
