import { useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { whyNoHands } from '../../actions/actions.ts'
import { useTool } from '../../actions/doing.tsx'
import { ShowOfHands } from '../../session/hands/ShowOfHands.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { SettingsDialog } from '../../session/SettingsDialog.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { DecisionSide } from './DecisionSide.tsx'
import { GoneNote } from './GoneNote.tsx'
import { NoteStage } from './NoteStage.tsx'
import { QueueSide } from './QueueSide.tsx'
import { RevoteSide } from './RevoteSide.tsx'
import { RevoteStage } from './RevoteStage.tsx'
import { WholeBoard } from './WholeBoard.tsx'
import { UndoHere } from './RoundsLog.tsx'
import { useResolve } from './use-resolve.ts'
import './resolve.css'

/** The contested notes one by one: what waits at the left, the note in the middle, what to decide at the right. */
export function ResolveScreen() {
  const t = useText()
  const resolving = useResolve()
  const { root, current, revote, said } = resolving
  const isOnBoard = useSession((view) => current !== null && view.notes[current] !== undefined)
  const isHidden = useSession((view) => current !== null && view.notes[current]?.standing === 'hidden')
  const isGone = useSession((view) => current !== null && view.shelf[current] !== undefined)
  const [namesShown, showNames] = useState(true)
  const [whole, showWhole] = useState(false)
  const bringToMiddle = (note: EvidenceId) => {
    resolving.open(note)
    showWhole(false)
    resolving.land()
  }
  const [thresholds, setThresholds] = useState(false)
  const [counting, setCounting] = useState<EvidenceId | null>(null)
  const whyNot = useSession(whyNoHands)
  useTool('showOfHands', () => setCounting(current), isOnBoard ? whyNot : (whyNot ?? 'hands.why.noNoteHere'))
  useTool('wholeBoard', () => showWhole(!whole))
  useTool('showNames', () => showNames(!namesShown))
  useTool('queueOrder', () => root.current?.querySelector<HTMLElement>('.side[data-at="start"] .seg__one[aria-pressed="true"]')?.focus(), resolving.queue.length < 2 ? 'hands.why.noQueue' : null)
  const votes = current !== null && current === revote && isOnBoard
  return (
    <main ref={root} className="work" data-layout="resolve">
      <h1 className="sr">{t('common.phase.resolve')}</h1>
      <QueueSide resolving={resolving} namesShown={namesShown} onThresholds={() => setThresholds(true)} whole={whole} onWhole={showWhole} />
      {whole ? (
        <section className="stage-ground arena" data-whole="" aria-label={t('resolve.wholeBoard')}>
          <WholeBoard onOpen={bringToMiddle} />
        </section>
      ) : (
        <>
          <section className="stage-ground arena" aria-label={t('resolve.discussed')}>
            {current === null || (isHidden && !votes) ? <Nothing hidden={isHidden} /> : null}
            {current !== null && votes ? <RevoteStage note={current} say={resolving.say} /> : null}
            {current !== null && isOnBoard && !isHidden ? <NoteStage key={current} note={current} aimed={resolving.aimed} namesShown={namesShown} showNames={showNames} /> : null}
            {current !== null && isGone ? <GoneNote note={current} resolving={resolving} /> : null}
          </section>
          <Decision current={current} votes={votes} decides={isOnBoard && !isHidden} resolving={resolving} namesShown={namesShown} onHands={() => setCounting(current)} />
        </>
      )}
      {counting === null ? null : <ShowOfHands notes={resolving.queue} start={counting} onClose={() => setCounting(null)} />}
      <SettingsDialog open={thresholds} onClose={() => setThresholds(false)} />
      <p className="sr" role="status">{said}</p>
    </main>
  )
}

type DecisionProps = Readonly<{
  current: EvidenceId | null
  votes: boolean
  decides: boolean
  resolving: ReturnType<typeof useResolve>
  namesShown: boolean
  onHands: () => void
}>

function Decision({ current, votes, decides, resolving, namesShown, onHands }: DecisionProps) {
  const t = useText()
  if (current !== null && votes) return <RevoteSide note={current} resolving={resolving} namesShown={namesShown} />
  if (current !== null && decides) return <DecisionSide key={current} note={current} resolving={resolving} namesShown={namesShown} onHands={onHands} />
  return (
    <aside className="side" data-at="end" aria-label={t('resolve.settleIt')}>
      <div className="side__head">
        <h2>{t('resolve.settleIt')}</h2>
        <UndoHere undo={resolving.undo} />
      </div>
      <p className="muted">{t('resolve.nothingOpen')}</p>
    </aside>
  )
}

/** Why nothing is in the middle, and the one thing to do about it. */
function Nothing({ hidden }: Readonly<{ hidden: boolean }>) {
  const t = useText()
  const give = useCommand()
  const round = useSession((view) => view.round)
  const nothingPlaced = useSession((view) => view.round === null || Object.values(view.notes).every((note) => note.standing === 'unplaced'))
  const toPlace = <Button tone="primary" size="large" data-focus-after="" onClick={() => void give({ type: 'GoToPhase', phase: 'place' })}>{t('resolve.empty.toPlace')}</Button>
  if (hidden || (round?.hidden === true && round.scope === null)) {
    return (
      <EmptyState icon={<Icon name="blind" />} title={t('resolve.empty.hiddenTitle')} action={toPlace}>
        {t('resolve.empty.hiddenText', { finished: round?.finished ?? 0, people: round?.people ?? 0 })}
      </EmptyState>
    )
  }
  if (nothingPlaced) {
    return <EmptyState icon={<Icon name="target" />} title={t('resolve.empty.unplacedTitle')} action={toPlace}>{t('resolve.empty.unplacedText')}</EmptyState>
  }
  const toVerdict = (
    <Button tone="primary" size="large" data-focus-after="" iconEnd={<Icon name="right" />} onClick={() => void give({ type: 'GoToPhase', phase: 'verdict' })}>
      {t('resolve.empty.go')}
    </Button>
  )
  return <EmptyState icon={<Icon name="check" />} title={t('resolve.empty.title')} action={toVerdict}>{t('resolve.empty.text')}</EmptyState>
}
