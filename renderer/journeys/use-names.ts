import { LANGUAGES, type LocalText } from '../../shared/journey/journey.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { useEditing } from './editing.tsx'

/** A text in this language, or else in the one that it is written in. */
export function wordsOf(text: LocalText, language: keyof LocalText): string {
  return [language, ...LANGUAGES].map((own) => text[own]).find((words) => words.trim() !== '') ?? ''
}

/** What stages and lenses are called as long as they have no name of their own. */
export function useStageNames() {
  const t = useText()
  const own = useLanguage()
  const { draft, shows } = useEditing()
  const language = shows === 'both' ? own : shows
  const named = (text: LocalText | undefined): string => (text === undefined ? '' : wordsOf(text, language))
  return {
    stageName: (stage: number): string => named(draft.stages[stage - 1]?.name) || t('editor.unnamed'),
    stageEssence: (stage: number): string => named(draft.stages[stage - 1]?.essence),
    lensName: (index: number): string => named(draft.lenses[index]?.name) || t('editor.lens', { number: index + 1 }),
    words: named,
  }
}
