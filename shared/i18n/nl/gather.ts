import type { Shape } from '../catalogue.ts'
import type { gather as source } from '../en/gather.ts'

export const gather: Shape<typeof source> = {}
