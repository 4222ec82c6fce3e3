import type { Shape } from '../catalogue.ts'
import type { library as source } from '../en/library.ts'

export const library: Shape<typeof source> = {}
