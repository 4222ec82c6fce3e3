/** Notes that belong together under one figure, with what they have in common. */
export type NotePart = Readonly<{ title?: string; words?: string; notes: readonly string[] }>

/** What lies open over the verdict. */
export type Opened =
  | { readonly is: 'notes'; readonly title: string; readonly words?: string; readonly notes: readonly string[]; readonly parts?: readonly NotePart[] }
  | { readonly is: 'since' }
  | { readonly is: 'reasons' }
  | { readonly is: 'foundations' }
  | { readonly is: 'uncounted' }
  | { readonly is: 'dissent' }
  | { readonly is: 'thresholds' }
  | { readonly is: 'signed' }

export type Open = (opened: Opened) => void
