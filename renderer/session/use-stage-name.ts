import { useSession } from './session.tsx'
import { useLanguage, useText } from './surface.tsx'

/** A stage by its number and its name, in the language of the window. */
export function useStageName(): (stage: number) => string {
  const t = useText()
  const language = useLanguage()
  const stages = useSession((view) => view.journey.stages)
  return (stage) => t('common.stageNamed', { stage, name: stages[stage - 1]?.name[language] ?? '' })
}
