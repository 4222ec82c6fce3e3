import type { Shape } from '../catalogue.ts'
import type { backlog as source } from '../en/backlog.ts'

export const backlog: Shape<typeof source> = {}
