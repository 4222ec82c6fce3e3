import { useState } from 'react'
import { useCommand, useSession } from '../../session/session.tsx'
import { SettingsDialog } from '../../session/SettingsDialog.tsx'
import { useText } from '../../session/surface.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChangePanel } from './ChangePanel.tsx'
import { DissentDialog } from './DissentDialog.tsx'
import { FoundationsPanel } from './FoundationsPanel.tsx'
import { Hero } from './Hero.tsx'
import { LensPanel } from './LensPanel.tsx'
import { NotesDialog } from './NotesDialog.tsx'
import { NoVerdict } from './NoVerdict.tsx'
import type { Opened } from './opened.ts'
import { ReasonsDialog } from './ReasonsDialog.tsx'
import { SinceBand } from './SinceBand.tsx'
import { SinceDialog } from './SinceDialog.tsx'
import { SignFoot } from './SignFoot.tsx'
import { UncountedDialog } from './UncountedDialog.tsx'
import { UnitPanel } from './UnitPanel.tsx'
import './verdict.css'

/** The stage that holds, lit from the bottom, with everything that it follows from, and the signatures under it. */
export function VerdictScreen() {
  const t = useText()
  const stage = useSession((view) => view.verdict.stage)
  const client = useSession((view) => view.client)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  return (
    <>
      <HiddenRound />
      {stage === null ? (
        <main className="work stage-ground no-verdict">
          <h1 className="sr">{t('verdict.label')}</h1>
          <NoVerdict open={setOpened} />
        </main>
      ) : (
        <main className="work" data-layout="verdict">
          <Hero key={stage} stage={stage} open={setOpened} />
          <section className="why" aria-label={t('verdict.why')}>
            <SinceBand open={setOpened} />
            <UnitPanel open={setOpened} />
            <LensPanel open={setOpened} />
            <FoundationsPanel open={setOpened} />
            <ChangePanel open={setOpened} />
          </section>
        </main>
      )}
      {stage === null ? null : <SignFoot />}
      <p className="sr" role="status">{stage === null ? '' : `${t('verdict.holds', { client })} ${t('verdict.stageMark', { stage })}`}</p>
      <NotesDialog opened={opened?.is === 'notes' ? opened : null} onClose={close} />
      <SinceDialog open={opened?.is === 'since'} onOpen={setOpened} onClose={close} />
      <ReasonsDialog open={opened?.is === 'reasons'} onClose={close} />
      <UncountedDialog open={opened?.is === 'uncounted'} onClose={close} />
      <DissentDialog open={opened?.is === 'dissent'} onClose={close} />
      <SettingsDialog open={opened?.is === 'thresholds'} onClose={close} />
    </>
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
