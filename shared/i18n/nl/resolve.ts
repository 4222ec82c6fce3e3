import type { Shape } from '../catalogue.ts'
import type { resolve as source } from '../en/resolve.ts'

export const resolve: Shape<typeof source> = {}
