import type { Shape } from '../catalogue.ts'
import type { place as source } from '../en/place.ts'

export const place: Shape<typeof source> = {}
