import { sayReason } from '../../../shared/report/reasons.ts'
import { sayMove } from '../../../shared/report/since.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { flag } from '../../ui/flag.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ChangeWords } from '../../ui/VerdictParts.tsx'
import type { Open } from './opened.ts'
import { Reliance } from './Reliance.tsx'
import { useShown } from './shown.tsx'
import { Stairs, useOpenStage } from './Stairs.tsx'
import { useReasonNames } from './use-reason-names.ts'
import { WhatIfWords } from './WhatIfBanner.tsx'

/** A client's name of more letters than this would fill the hero in the usual size. */
const LONG_NAME = 36

const DIRECTION = { advanced: 'up', regressed: 'down', unchanged: 'same' } as const

type HeroProps = Readonly<{ open: Open }>

/** The sentence, how far to rely on it, and the staircase that lights up from the bottom to the stage that holds. */
export function Hero({ open }: HeroProps) {
  const t = useText()
  const client = useSession((view) => view.client)
  const { verdict, whatIf } = useShown()
  const openStage = useOpenStage(open)
  const { stage } = verdict
  const isTrying = whatIf.without !== null
  const was = useHeldThen(stage)
  const mark = stage === null ? t('verdict.noStage') : t('verdict.stageMark', { stage })
  return (
    <section className="stage-ground hero" aria-label={t('verdict.label')} data-stage={stage ?? 1} data-was={was ?? undefined} data-still={flag(isTrying)}>
      <div className="hero__words">
        <h1 className="say" data-long={flag(client.length > LONG_NAME)}>
          {t((whatIf.tried?.found.leftOut ?? 0) > 0 ? 'whatIf.holds' : 'verdict.holds', { client })}{' '}
          <mark>{stage === null ? mark : <button type="button" className="say__open" aria-haspopup="dialog" onClick={() => openStage(stage)}>{mark}</button>}</mark>
        </h1>
        <Because open={open} />
        {isTrying ? <WhatIfWords /> : <Reliance open={open} />}
      </div>
      <Stairs open={open} was={was} />
    </section>
  )
}

/** The stage that the earlier session held, where the organisation has fallen back from it; null otherwise, and while somebody asks what if. */
function useHeldThen(stage: number | null): number | null {
  const comparison = useSession((view) => view.assessment)?.comparison
  const isTrying = useShown().whatIf.without !== null
  if (isTrying || stage === null || comparison?.change !== 'regressed' || comparison.from === null) return null
  return comparison.from > stage ? comparison.from : null
}

/** The first reason, how it moved since the session before, and what the contested notes leave open. */
function Because({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const names = useReasonNames()
  const { verdict, reasons, whatIf } = useShown()
  const comparison = useSession((view) => view.assessment)?.comparison
  const first = reasons.find(({ kind }) => kind === 'stage-holds' || kind === 'nothing-higher-shown' || kind === 'no-usable-evidence')
  const range = reasons.find(({ kind }) => kind === 'range')
  const isThought = (whatIf.tried?.found.leftOut ?? 0) > 0
  const words = range === undefined ? '' : sayReason(t, range, names)
  return (
    <div className="hero__because">
      {first === undefined ? null : <p className="say-more">{isThought ? t('whatIf.then', { words: sayReason(t, first, names) }) : sayReason(t, first, names)}</p>}
      {whatIf.without !== null || comparison === undefined || comparison.change === 'first' ? null : <ChangeWords direction={DIRECTION[comparison.change]}>{sayMove(t, comparison, names)}</ChangeWords>}
      {range === undefined ? null : (
        <button
          type="button"
          className="hero__range"
          aria-haspopup="dialog"
          aria-label={t('standing.range.open', { words })}
          onClick={() => open({ is: 'notes', title: t('standing.range.title'), words, notes: verdict.contested })}
        >
          <Icon name="warning" /><span>{words}</span>
        </button>
      )}
    </div>
  )
}
