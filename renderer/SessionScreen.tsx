import type { ReactNode } from 'react'
import type { Phase } from '../shared/session/phase.ts'
import { DoingProvider } from './actions/doing.tsx'
import { KeysDialog } from './actions/KeysDialog.tsx'
import { Palette } from './actions/Palette.tsx'
import { useDesktopMenu } from './actions/use-desktop-menu.ts'
import { useProjectorShortcuts, useShortcuts } from './actions/use-shortcuts.ts'
import { BacklogScreen } from './phases/backlog/BacklogScreen.tsx'
import { CloseScreen } from './phases/close/CloseScreen.tsx'
import { FrameScreen } from './phases/frame/FrameScreen.tsx'
import { GatherScreen } from './phases/gather/GatherScreen.tsx'
import { PlaceScreen } from './phases/place/PlaceScreen.tsx'
import { ResolveScreen } from './phases/resolve/ResolveScreen.tsx'
import { VerdictScreen } from './phases/verdict/VerdictScreen.tsx'
import { ProjectorButton } from './projector/ProjectorButton.tsx'
import { Projector } from './projector/Projector.tsx'
import { useUnfolded } from './projector/use-panel.ts'
import { ClosedBanner } from './session/ClosedBanner.tsx'
import { Past } from './past/Past.tsx'
import { goTo } from './session/route.ts'
import { SaidProvider } from './session/said.tsx'
import { SaveBanner } from './session/SaveBanner.tsx'
import { SessionGate, useSession } from './session/session.tsx'
import { SessionTopBar } from './session/SessionTopBar.tsx'
import { useText } from './session/surface.tsx'
import { TaskLine } from './session/TaskLine.tsx'
import { useFocusKept } from './session/use-focus-kept.ts'
import { useUndoWarning } from './session/use-undo-warning.ts'
import { Waiting } from './session/Waiting.tsx'
import { Button } from './ui/Button.tsx'
import { EmptyState } from './ui/EmptyState.tsx'
import { Icon } from './ui/Icon.tsx'
import { StageColours } from './ui/StageColours.tsx'

/** One screen per phase; each fills what the top bar leaves. */
const SCREENS: Readonly<Record<Phase, () => ReactNode>> = {
  frame: FrameScreen,
  gather: GatherScreen,
  place: PlaceScreen,
  resolve: ResolveScreen,
  verdict: VerdictScreen,
  backlog: BacklogScreen,
  close: CloseScreen,
}

/** An open session: its bar, and the screen of the phase it is in. */
export function SessionScreen() {
  return (
    <SessionGate fallback={<Waiting />} ended={(words) => <Gone words={words} />}>
      <SaidProvider>
        <DoingProvider>
          <OpenPhase />
        </DoingProvider>
      </SaidProvider>
    </SessionGate>
  )
}

function OpenPhase() {
  useShortcuts()
  useDesktopMenu()
  useProjectorShortcuts()
  const [unfolded, unfold] = useUnfolded()
  useUndoWarning()
  const phase = useSession((view) => view.phase)
  useFocusKept(phase)
  const stages = useSession((view) => view.journey.stages)
  const Screen = SCREENS[phase]
  return (
    <StageColours stages={stages}>
      <div className="shell" data-phase={phase}>
        <SessionTopBar projector={<ProjectorButton unfolded={unfolded} onToggle={() => unfold(!unfolded)} />} />
        <TaskLine />
        <SaveBanner />
        <ClosedBanner />
        <Screen key={phase} />
        <Palette />
        <KeysDialog />
        <Projector unfolded={unfolded} onFold={unfold} />
        <Past />
      </div>
    </StageColours>
  )
}

function Gone({ words }: Readonly<{ words: string }>) {
  const t = useText()
  return (
    <main className="waiting">
      <EmptyState icon={<Icon name="warning" />} title={t('shell.cannotOpen')} action={<Button onClick={() => goTo({ at: 'library' })}>{t('shell.toLibrary')}</Button>}>
        {words}
      </EmptyState>
    </main>
  )
}
