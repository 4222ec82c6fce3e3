import type { Phase } from '../../../shared/session/phase.ts'
import { uncountedNotes, type UncountedNote } from '../../../shared/views/verdict-figures.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Open } from './opened.ts'

const WORDS = { gather: 'verdict.toGather', place: 'verdict.toPlace', resolve: 'verdict.toResolve' } as const

/** Where most can be mended: first the notes are placed, then agreed on; a lens and newer evidence come from gathering. */
function phaseThatMends(reasons: readonly UncountedNote['why'][]): keyof typeof WORDS {
  if (reasons.includes('unplaced') || reasons.includes('hidden')) return 'place'
  return reasons.includes('contested') || reasons.includes('no-consensus') ? 'resolve' : 'gather'
}

/** Says honestly that there is no verdict yet, what is missing, and where to get it. */
export function NoVerdict({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const give = useCommand()
  const notes = useSession((view) => view.notes)
  const uncounted = uncountedNotes(notes)
  const reasons = [...new Set(uncounted.map(({ why }) => why))]
  const phase = phaseThatMends(reasons)
  const go = (to: Phase) => () => void give({ type: 'GoToPhase', phase: to })
  const actions = (
    <div className="row">
      <Button tone="primary" size="large" onClick={go(phase)}>{t(WORDS[phase])}</Button>
      {uncounted.length === 0 ? null : <Button size="large" onClick={() => open({ is: 'uncounted' })}>{t('verdict.uncounted', { count: uncounted.length })}</Button>}
    </div>
  )
  return (
    <EmptyState icon={<Icon name="target" />} title={t('verdict.none.title')} action={actions}>
      <p>{t('verdict.none.hint')}</p>
      <ul className="missing">
        {uncounted.length === 0 ? <li>{t('verdict.none.noNotes')}</li> : null}
        {reasons.map((why) => <li key={why}>{t(`verdict.none.${why}`, { count: uncounted.filter((one) => one.why === why).length })}</li>)}
      </ul>
    </EmptyState>
  )
}
