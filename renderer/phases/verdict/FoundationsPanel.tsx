import type { ReactNode } from 'react'
import { sayNeeds, sayRemedy } from '../../../shared/report/reasons.ts'
import { type MissingFoundation, missingFoundations } from '../../../shared/views/verdict-figures.ts'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type Foundation, FoundationList } from '../../ui/VerdictParts.tsx'
import type { Open } from './opened.ts'
import { useReasonNames } from './use-reason-names.ts'

/** What the next stage lacks, in points, and what kind of note would make up for it. */
export function FoundationsPanel({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const names = useReasonNames()
  const verdict = useSession((view) => view.verdict)
  const { heldBackBy } = verdict
  const foundations = missingFoundations(verdict).map((missing): Foundation => {
    if (missing.is !== 'lens') return { id: missing.is, name: t(`verdict.missing.${missing.is}`), words: sayOther(t, missing) }
    const { lens, notes, refuted } = missing
    const words: ReactNode = (
      <>
        {refuted ? `${t('verdict.refuted')} ` : null}
        {t('verdict.lacks', { needs: sayNeeds(t, missing) })} {sayRemedy(t, missing)}
        {notes.length === 0 ? null : (
          <>
            {' '}
            <button type="button" className="inline-open" aria-label={`${t('verdict.seeNotes')}: ${names.lens(lens)}`} onClick={() => open({ is: 'notes', title: names.lens(lens), notes })}>
              {t('verdict.seeNotes')}
            </button>
          </>
        )}
      </>
    )
    return { id: lens, name: names.lens(lens), words }
  })
  return (
    <Panel title={t('verdict.foundations')} aside={heldBackBy === null ? undefined : t('verdict.foundationsAside', { stage: heldBackBy.stage })}>
      {heldBackBy === null ? <p>{t('verdict.top')}</p> : <FoundationList label={t('verdict.foundations')} foundations={foundations} />}
    </Panel>
  )
}

function sayOther(t: Translate, missing: Exclude<MissingFoundation, { is: 'lens' }>): string {
  if (missing.is === 'artefact') return t('verdict.missingArtefact')
  const { have, need } = missing
  return t(missing.is === 'units' ? 'verdict.missingUnits' : 'verdict.missingPeople', { have, need })
}
