import type { Shape } from '../catalogue.ts'
import type { cli as source } from '../en/cli.ts'

export const cli: Shape<typeof source> = {}
