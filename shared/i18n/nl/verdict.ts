import type { Shape } from '../catalogue.ts'
import type { verdict as source } from '../en/verdict.ts'

export const verdict: Shape<typeof source> = {}
