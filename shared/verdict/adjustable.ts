import { compareFractions, fraction, type Fraction } from './fraction.ts'
import type { VerdictSettings } from './settings.ts'

/** The thresholds that a facilitator may move: they have no published source, or rooms differ in them. */
export type AdjustableSettings = Pick<
  VerdictSettings,
  'contestedBelow' | 'withinOneAtLeast' | 'loneVoiceFrom' | 'coverage' | 'minContributors' | 'impliedCredit' | 'ageing'
>

/** New values of some thresholds. */
export type SettingsChange = Partial<AdjustableSettings>

/** How far each threshold can be moved: shares in whole percents, months in months, everything else in people. */
export const SETTING_RANGES = {
  contestedBelow: { least: 30, most: 95 },
  withinOneAtLeast: { least: 50, most: 100 },
  loneVoiceFrom: { least: 3, most: 12 },
  coverage: { least: 50, most: 100 },
  minContributors: { least: 1, most: 6 },
  halfAfterMonths: { least: 1, most: 60 },
  goneAfterMonths: { least: 2, most: 120 },
} as const

type Range = { readonly least: number; readonly most: number }

/** Why a change can't be made: the ends of the range that it leaves, or evidence that would be gone before it is half. */
export type SettingsObjection = { readonly is: 'out-of-range'; readonly range: Range } | { readonly is: 'gone-before-half' } | null

/** The first thing wrong with a change; null for one that can be made. */
export function objectionToSettings({ contestedBelow, withinOneAtLeast, loneVoiceFrom, coverage, minContributors, ageing }: SettingsChange): SettingsObjection {
  const broken = [
    contestedBelow !== undefined && !isWithin(contestedBelow * 100, SETTING_RANGES.contestedBelow) && SETTING_RANGES.contestedBelow,
    withinOneAtLeast !== undefined && !isShareWithin(withinOneAtLeast, SETTING_RANGES.withinOneAtLeast) && SETTING_RANGES.withinOneAtLeast,
    loneVoiceFrom !== undefined && !isCountWithin(loneVoiceFrom, SETTING_RANGES.loneVoiceFrom) && SETTING_RANGES.loneVoiceFrom,
    coverage !== undefined && !isShareWithin(coverage, SETTING_RANGES.coverage) && SETTING_RANGES.coverage,
    minContributors !== undefined && !isCountWithin(minContributors, SETTING_RANGES.minContributors) && SETTING_RANGES.minContributors,
    ageing !== undefined && !isCountWithin(ageing.halfAfterMonths, SETTING_RANGES.halfAfterMonths) && SETTING_RANGES.halfAfterMonths,
    ageing !== undefined && !isCountWithin(ageing.goneAfterMonths, SETTING_RANGES.goneAfterMonths) && SETTING_RANGES.goneAfterMonths,
  ].find((range) => range !== false)
  if (broken !== undefined) return { is: 'out-of-range', range: broken }
  return ageing !== undefined && ageing.goneAfterMonths <= ageing.halfAfterMonths ? { is: 'gone-before-half' } : null
}

/** The part of a change that says something new. */
export function newInChange(settings: VerdictSettings, change: SettingsChange): SettingsChange {
  const entries = Object.entries(change).filter(([name, value]) => !isSame(settings[name as keyof SettingsChange], value))
  return Object.fromEntries(entries)
}

function isSame(before: AdjustableSettings[keyof AdjustableSettings], after: AdjustableSettings[keyof AdjustableSettings]): boolean {
  if (typeof before !== 'object' || typeof after !== 'object') return before === after
  if ('n' in before && 'n' in after) return compareFractions(before, after) === 0
  return JSON.stringify(before) === JSON.stringify(after)
}

/** A hair is forgiven: 0.95 · 100 is not quite 95 in binary. */
function isWithin(value: number, { least, most }: Range): boolean {
  return Number.isFinite(value) && value > least - 1e-9 && value < most + 1e-9
}

function isCountWithin(value: number, range: Range): boolean {
  return Number.isInteger(value) && isWithin(value, range)
}

function isShareWithin(value: Fraction, { least, most }: Range): boolean {
  if (!Number.isSafeInteger(value.n) || !Number.isSafeInteger(value.d) || value.d <= 0) return false
  return compareFractions(value, fraction(least, 100)) >= 0 && compareFractions(value, fraction(most, 100)) <= 0
}
