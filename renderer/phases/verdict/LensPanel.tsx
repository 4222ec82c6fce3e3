import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { lensRows } from '../../../shared/views/verdict-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { type LensBar, LensBars } from '../../ui/LensBars.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Open } from './opened.ts'
import { useReasonNames } from './use-reason-names.ts'

/** How far each lens has come. */
export function LensPanel({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const names = useReasonNames()
  const verdict = useSession((view) => view.verdict)
  const then = useSession((view) => view.comparison)?.lenses ?? {}
  const rows = lensRows(verdict)
  return (
    <Panel title={t('verdict.byLens')} aside={t('verdict.byLensAside')}>
      <LensBars
        label={t('verdict.byLensLabel')}
        stages={verdict.stages}
        bars={rows.map(({ lens, stage, notes }) => {
          const stageLabel = stage === 0 ? t('verdict.lensNone') : t('verdict.lensStage', { stage })
          const name = names.lens(lens)
          const was = then[lens]
          return { id: lens, name, stage, stageLabel, ...(was === undefined ? {} : { was, change: changeOf(t, was, stage) }), ...(notes.length === 0 ? {} : { opens: t('verdict.lensOpen', { lens: name, stage: stageLabel }) }) }
        })}
        onOpen={(id) => open({ is: 'notes', title: names.lens(id), notes: rows.find(({ lens }) => lens === id)?.notes ?? [] })}
      />
    </Panel>
  )
}

function changeOf(t: Translate, was: number, now: number): NonNullable<LensBar['change']> {
  if (was === now) return { direction: 'same', words: t('verdict.since.asThen') }
  return { direction: now > was ? 'up' : 'down', words: was === 0 ? t('verdict.since.fromNone') : t('verdict.since.from', { stage: was }) }
}
