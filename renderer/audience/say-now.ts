import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Language } from '../../shared/journey/journey.ts'
import type { AudienceView } from '../../shared/views/audience-view.ts'

/** What the room is asked to do at this moment: a few words and one sentence. */
export function sayNow(t: Translate, language: Language, view: AudienceView): { readonly title: string; readonly words: string } {
  return { title: t(`audience.title.${view.phase}`), words: wordsOf(t, language, view) }
}

function wordsOf(t: Translate, language: Language, view: AudienceView): string {
  const { phase, round, spotlight } = view
  if (phase === 'place') {
    if (round === null) return t('audience.words.placeSoon')
    if (round.hidden) return t('audience.words.placeBlind')
    return t(round.status === 'revealed' ? 'audience.words.placeRevealed' : 'audience.words.place')
  }
  if (phase === 'resolve') return t(spotlight === null ? 'audience.words.nothingContested' : 'audience.words.resolve')
  return phase === 'verdict' ? verdictWords(t, language, view) : t(`audience.words.${phase}`)
}

function verdictWords(t: Translate, language: Language, { verdict, stages }: AudienceView): string {
  if (verdict === null || verdict.stage === null) return t('audience.words.noVerdict')
  const { stage, low, high, signedOff } = verdict
  const holds = t('audience.words.verdict', { stage, name: stages[stage - 1]?.name[language] ?? '' })
  if (signedOff) return `${holds} ${t('audience.words.signedOff')}`
  return low === high ? holds : `${holds} ${t('audience.words.range', { low, high })}`
}
