import type { Shape } from '../catalogue.ts'
import type { signed as source } from '../en/signed.ts'

export const signed: Shape<typeof source> = {
  open: 'Zoals getekend',
  title: 'Zoals getekend, en nu',
  words: 'Wat is getekend blijft zoals het was; wat sindsdien is veranderd staat ernaast.',
  then: 'Getekend op {{when}}',
  now: 'Nu',
  same: 'Er is niets veranderd dat meetelt sinds het is getekend.',
  lensShown: '{{lens}} is nu aangetoond op stap {{stage}}, en was dat niet toen het werd getekend.',
  lensLost: '{{lens}} was aangetoond op stap {{stage}} toen het werd getekend, en is dat nu niet.',
}
