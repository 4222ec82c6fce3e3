import type { Shape } from '../catalogue.ts'
import type { close as source } from '../en/close.ts'

export const close: Shape<typeof source> = {}
