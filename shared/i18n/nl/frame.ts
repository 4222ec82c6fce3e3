import type { Shape } from '../catalogue.ts'
import type { frame as source } from '../en/frame.ts'

export const frame: Shape<typeof source> = {}
