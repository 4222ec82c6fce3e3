import { sayFall, sayTally } from '../../../shared/report/since.ts'
import { lensRows } from '../../../shared/views/verdict-figures.ts'
import { fallsToShow } from '../../../shared/views/falls.ts'
import { longDay } from '../../../shared/report/moment.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StageMove } from '../../ui/VerdictParts.tsx'
import type { Open } from './opened.ts'
import { useOtherSessions } from './use-other-sessions.ts'
import { useReasonNames } from './use-reason-names.ts'

/** More causes than this are read in the dialog. */
const MOST_SHOWN = 3

/** How the verdict moved since the client's session before, with the cause of every fall; each opens its notes. */
export function SinceBand({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const language = useLanguage()
  const compared = useSession((view) => view.comparison)
  const others = useOtherSessions()
  if (compared === null && others.length === 0) return null
  const choose = <Button tone="bare" aria-haspopup="dialog" onClick={() => open({ is: 'since' })}>{t('verdict.since.choose')}</Button>
  return (
    <div className="since">
      <Panel title={compared === null ? t('verdict.since.none') : t('verdict.since.title', { day: longDay(compared.heldOn, language) })} aside={choose}>
        {compared === null ? null : compared.comparable ? <Moved open={open} /> : <p>{t('verdict.since.otherStages', { stage: compared.stage, name: compared.stageName[language], journey: compared.journey[language] })}</p>}
      </Panel>
    </div>
  )
}

function Moved({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const names = useReasonNames()
  const comparison = useSession((view) => view.assessment)?.comparison
  const then = useSession((view) => view.comparison)?.lenses ?? {}
  const verdict = useSession((view) => view.verdict)
  if (comparison === undefined || comparison.from === null || comparison.to === null) return null
  const falls = fallsToShow(comparison)
  return (
    <div className="since__moved">
      <StageMove from={comparison.from} to={comparison.to} words={<span role="status">{sayTally(t, then, lensRows(verdict))}</span>} />
      {falls.length === 0 ? null : (
        <ul className="since__causes">
          {falls.slice(0, MOST_SHOWN).map((cell) => (
            <li key={`${cell.lens}-${cell.stage}`}>
              <button type="button" className="inline-open" aria-haspopup="dialog" onClick={() => open({ is: 'notes', title: sayFall(t, cell, names), notes: cell.notes })}>
                {sayFall(t, cell, names)}
              </button>
            </li>
          ))}
          {falls.length > MOST_SHOWN ? (
            <li><Button tone="bare" aria-haspopup="dialog" onClick={() => open({ is: 'since' })}>{t('verdict.since.more', { count: falls.length - MOST_SHOWN })}</Button></li>
          ) : null}
        </ul>
      )}
    </div>
  )
}
