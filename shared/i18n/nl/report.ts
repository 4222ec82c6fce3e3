import type { Shape } from '../catalogue.ts'
import type { report as source } from '../en/report.ts'

export const report: Shape<typeof source> = {}
