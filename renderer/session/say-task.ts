import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Language, LocalText } from '../../shared/journey/journey.ts'
import type { Clock } from '../../shared/session/clock.ts'
import type { Phase } from '../../shared/session/phase.ts'
import { clockTime } from './clock-time.ts'

/** What the sentence of the moment follows from, on every surface. */
export type Moment = {
  readonly phase: Phase
  readonly clock: Clock
  readonly round: { readonly hidden: boolean; readonly status: string } | null
  readonly anythingContested: boolean
  readonly verdict: { readonly stage: number | null; readonly low: number; readonly high: number; readonly signedOff: boolean } | null
  readonly stages: readonly { readonly name: LocalText }[]
}

/** What the room is asked to do at this moment: a few words and one sentence. */
export function sayTask(t: Translate, language: Language, moment: Moment): { readonly title: string; readonly words: string } {
  const { phase, clock } = moment
  if (clock.status !== 'stopped' && 'break' in clock.of) return { title: t('agenda.breakTitle'), words: breakWords(t, clock) }
  return { title: t(`audience.title.${phase}`), words: wordsOf(t, language, moment) }
}

function breakWords(t: Translate, clock: Exclude<Clock, { status: 'stopped' }>): string {
  return clock.status === 'paused' ? t('agenda.breakPaused') : t('agenda.breakWords', { time: clockTime(clock.endsAt) })
}

function wordsOf(t: Translate, language: Language, moment: Moment): string {
  const { phase, round, anythingContested } = moment
  if (phase === 'place') {
    if (round === null) return t('audience.words.placeSoon')
    if (round.hidden) return t('audience.words.placeBlind')
    return t(round.status === 'revealed' ? 'audience.words.placeRevealed' : 'audience.words.place')
  }
  if (phase === 'resolve') return t(anythingContested ? 'audience.words.resolve' : 'audience.words.nothingContested')
  return phase === 'verdict' ? verdictWords(t, language, moment) : t(`audience.words.${phase}`)
}

function verdictWords(t: Translate, language: Language, { verdict, stages }: Moment): string {
  if (verdict === null || verdict.stage === null) return t('audience.words.noVerdict')
  const { stage, low, high, signedOff } = verdict
  const holds = t('audience.words.verdict', { stage, name: stages[stage - 1]?.name[language] ?? '' })
  if (signedOff) return `${holds} ${t('audience.words.signedOff')}`
  return low === high ? holds : `${holds} ${t('audience.words.range', { low, high })}`
}
