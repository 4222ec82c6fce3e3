import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Reason } from '../../../shared/report/reasons.ts'
import { uncountedNotes } from '../../../shared/views/verdict-figures.ts'
import { useTool } from '../../actions/doing.tsx'
import { useHindrance } from '../../session/use-hindrance.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { SettingsDialog } from '../../session/SettingsDialog.tsx'
import { useText } from '../../session/surface.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { flag } from '../../ui/flag.ts'
import { ChangePanel } from './ChangePanel.tsx'
import { DissentDialog } from './DissentDialog.tsx'
import { FoundationsDialog, FoundationsPanel } from './FoundationsPanel.tsx'
import { Hero } from './Hero.tsx'
import { LensPanel } from './LensPanel.tsx'
import { NotesDialog } from './NotesDialog.tsx'
import { NoVerdict } from './NoVerdict.tsx'
import type { Opened } from './opened.ts'
import { ReasonsDialog } from './ReasonsDialog.tsx'
import { SinceBand } from './SinceBand.tsx'
import { SinceDialog } from './SinceDialog.tsx'
import { type Shown, ShownProvider } from './shown.tsx'
import { SignedDialog } from './SignedDialog.tsx'
import { SignFoot } from './SignFoot.tsx'
import { UncountedDialog } from './UncountedDialog.tsx'
import { UnitPanel } from './UnitPanel.tsx'
import { useOtherSessions } from './use-other-sessions.ts'
import { NOTHING, useWhatIf } from './use-what-if.ts'
import { WhatIfBanner } from './WhatIfBanner.tsx'
import { WhatIfPanel } from './WhatIfPanel.tsx'
import './verdict.css'

const NONE: readonly Reason[] = []

/** The stage that holds, lit from the bottom, with everything that it follows from, and the signatures under it. */
export function VerdictScreen() {
  const t = useText()
  const verdict = useSession((view) => view.verdict)
  const reasons = useSession((view) => view.assessment)?.reasons ?? NONE
  const client = useSession((view) => view.client)
  const [opened, setOpened] = useState<Opened | null>(null)
  const whatIf = useWhatIf()
  const work = useRef<HTMLElement>(null)
  const close = () => setOpened(null)
  const canCompare = useOtherSessions().length > 0
  const isTrying = whatIf.without !== null
  const tried = isTrying ? whatIf.tried?.found : undefined
  const shown: Shown = { verdict: tried?.verdict ?? verdict, reasons: tried?.reasons ?? reasons, whatIf }
  const { stage } = shown.verdict
  const leave = () => {
    flushSync(whatIf.leave)
    work.current?.querySelector<HTMLElement>('[data-what-if]')?.focus()
  }
  const mark = stage === null ? t('verdict.noStage') : t('verdict.stageMark', { stage })
  useTool('reasons', () => setOpened({ is: 'reasons' }))
  useTool('whatIf', () => whatIf.think(NOTHING), verdict.stage === null ? 'hands.why.noVerdict' : isTrying ? 'hands.why.here' : null)
  useTool('compareWith', () => setOpened({ is: 'since' }), canCompare ? null : 'hands.why.noOther')
  useTool('foundations', () => setOpened({ is: 'foundations' }), shown.verdict.heldBackBy === null ? 'hands.why.nothingLacks' : null)
  useTool('uncounted', () => setOpened({ is: 'uncounted' }), useSession((view) => uncountedNotes(view.notes).length === 0) ? 'hands.why.allCount' : null)
  useTool('signed', () => setOpened({ is: 'signed' }), useSession((view) => view.signOff === null) ? 'hands.why.notSigned' : null)
  useTool('dissent', () => setOpened({ is: 'dissent' }), useHindrance())
  return (
    <ShownProvider value={shown}>
      {isTrying ? <WhatIfBanner onLeave={leave} /> : <HiddenRound />}
      {verdict.stage === null ? (
        <main className="work stage-ground no-verdict">
          <h1 className="sr">{t('verdict.label')}</h1>
          <NoVerdict open={setOpened} />
        </main>
      ) : (
        <main className="work" data-layout="verdict" data-trying={flag(isTrying)} ref={work}>
          <Hero key={isTrying ? 'what-if' : verdict.stage} open={setOpened} />
          <section className="why" aria-label={t('verdict.why')}>
            {isTrying ? null : <SinceBand open={setOpened} />}
            <UnitPanel open={setOpened} />
            {isTrying ? null : <LensPanel open={setOpened} />}
            <FoundationsPanel open={setOpened} />
            {isTrying ? <WhatIfPanel /> : <ChangePanel open={setOpened} />}
          </section>
        </main>
      )}
      {verdict.stage === null || isTrying ? null : <SignFoot open={setOpened} />}
      <p className="sr" role="status">{verdict.stage === null ? '' : `${t((tried?.leftOut ?? 0) > 0 ? 'whatIf.holds' : 'verdict.holds', { client })} ${mark}`}</p>
      <NotesDialog opened={opened?.is === 'notes' ? opened : null} onClose={close} />
      <SinceDialog open={opened?.is === 'since'} onOpen={setOpened} onClose={close} />
      <ReasonsDialog open={opened?.is === 'reasons'} onClose={close} />
      <FoundationsDialog shown={opened?.is === 'foundations'} onClose={close} open={setOpened} />
      <UncountedDialog open={opened?.is === 'uncounted'} onClose={close} />
      <DissentDialog open={opened?.is === 'dissent'} onClose={close} />
      <SettingsDialog open={opened?.is === 'thresholds'} onClose={close} />
      <SignedDialog shown={opened?.is === 'signed'} onClose={close} />
    </ShownProvider>
  )
}

/** A line across the top while a blind round keeps its placements to itself. */
function HiddenRound() {
  const t = useText()
  const give = useCommand()
  const hidden = useSession((view) => view.round?.hidden === true)
  const scoped = useSession((view) => view.round?.scope !== null)
  if (!hidden) return null
  const back = <Button onClick={() => void give({ type: 'GoToPhase', phase: scoped ? 'resolve' : 'place' })}>{t(scoped ? 'verdict.toResolve' : 'verdict.toPlace')}</Button>
  return <Banner title={t('verdict.hiddenRound')} actions={back}>{t('verdict.hiddenRoundHint')}</Banner>
}
