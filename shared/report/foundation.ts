import type { Translate } from '../i18n/catalogue.ts'
import type { MissingFoundation } from '../views/verdict-figures.ts'
import { type ReasonNames, sayNeeds, sayRemedy } from './reasons.ts'

/** One thing that the next stage lacks: what it is called, and what would make up for it. */
export function sayFoundation(t: Translate, missing: MissingFoundation, names: ReasonNames): { readonly name: string; readonly words: string } {
  if (missing.is === 'artefact') return { name: t('verdict.missing.artefact'), words: t('verdict.missingArtefact') }
  if (missing.is !== 'lens') {
    const { have, need } = missing
    return { name: t(`verdict.missing.${missing.is}`), words: t(missing.is === 'units' ? 'verdict.missingUnits' : 'verdict.missingPeople', { have, need }) }
  }
  const refuted = missing.refuted ? [t('verdict.refuted')] : []
  return { name: names.lens(missing.lens), words: [...refuted, t('verdict.lacks', { needs: sayNeeds(t, missing) }), sayRemedy(t, missing)].join(' ') }
}
