/** What lies open over the verdict. */
export type Opened =
  | { readonly is: 'notes'; readonly title: string; readonly notes: readonly string[] }
  | { readonly is: 'since' }
  | { readonly is: 'reasons' }
  | { readonly is: 'uncounted' }
  | { readonly is: 'dissent' }
  | { readonly is: 'thresholds' }

export type Open = (opened: Opened) => void
