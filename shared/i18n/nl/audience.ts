import type { Shape } from '../catalogue.ts'
import type { audience as source } from '../en/audience.ts'

export const audience: Shape<typeof source> = {}
