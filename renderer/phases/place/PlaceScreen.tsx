import './place.css'
import { useMemo, useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { whyNoHands } from '../../actions/actions.ts'
import { Board } from '../../canvas/Board.tsx'
import { isFiltering, passes, totalsOf } from '../../canvas/board-filter.ts'
import { BoardTools, FilterNotice, useBoardFilter } from '../../canvas/BoardTools.tsx'
import { NoteList } from '../../canvas/NoteList.tsx'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { isContested } from '../../../shared/views/where-it-stands.ts'
import type { Move } from '../../canvas/use-drafts.ts'
import { useLatest } from '../../canvas/use-latest.ts'
import { useSought, useTool } from '../../actions/doing.tsx'
import { useHindrance } from '../../session/use-hindrance.ts'
import { Changes } from '../../session/Changes.tsx'
import { ShowOfHands } from '../../session/hands/ShowOfHands.tsx'
import { useCommand, useSaveStatus, useSession, useSessionReader } from '../../session/session.tsx'
import { useLanguage, useLibrary, useText } from '../../session/surface.tsx'
import { HideDialog } from '../../session/hiding/HideDialog.tsx'
import { MergeDialog } from '../../session/grouping/MergeDialog.tsx'
import { useGrouping } from '../../session/grouping/use-grouping.ts'
import { useFocusKept } from '../../session/use-focus-kept.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { HotSeat } from '../../ui/HotSeat.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NewNoteDialog } from './NewNoteDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { RoundChoice } from './RoundChoice.tsx'
import { RoundStatus } from './RoundStatus.tsx'
import { TrayFoot } from './TrayFoot.tsx'
import { TurnScreen } from './TurnScreen.tsx'
import { seatsOf } from './seats.ts'
import { useNoteMenu } from './use-note-menu.tsx'
import { type Turn, useTurn } from './use-turn.ts'

/** Placing: first how, then the board, and in a blind round a screen between the turns that shows nobody's notes. */
export function PlaceScreen() {
  const t = useText()
  const give = useCommand()
  const read = useSessionReader()
  const round = useSession((view) => view.round)
  const notes = useSession((view) => view.notes)
  const turn = useTurn(round)
  const [counting, setCounting] = useState<EvidenceId | null>(null)
  /** Begins with this note, or with the first that nobody has placed. */
  const count = (from: string | null) => {
    const { notes: known } = read()
    const ids = Object.keys(known) as EvidenceId[]
    setCounting(ids.find((id) => id === from) ?? ids.find((id) => known[id]?.standing === 'unplaced') ?? ids[0] ?? null)
  }
  useTool('showOfHands', () => count(focusedNote()), useSession(whyNoHands))
  useFocusKept(`${round?.id} ${round?.status} ${turn.seat} ${turn.between}`, '.tray [data-note-id][tabindex="0"]')
  if (Object.keys(notes).length === 0) {
    return (
      <main className="work" data-layout="place">
        <h1 className="sr">{t('common.phase.place')}</h1>
        <EmptyState
          icon={<Icon name="observation" />}
          title={t('place.noNotes')}
          action={<Button tone="primary" onClick={() => void give({ type: 'GoToPhase', phase: 'gather' })}>{t('place.toGather')}</Button>}
        >
          {t('place.noNotesHint')}
        </EmptyState>
      </main>
    )
  }
  if (round === null) {
    return (
      <main className="work" data-layout="place">
        <RoundChoice
          notes={Object.keys(notes).length}
          onStart={(mode, anonymity) => void give({ type: 'OpenRound', mode, scope: null, anonymity })}
          onHands={() => void give({ type: 'OpenRound', mode: 'open', scope: null }).then((done) => done && count(null))}
        />
      </main>
    )
  }
  return (
    <main className="work" data-layout="place">
      <RoundStatus round={round} turn={turn} onHands={() => count(null)} />
      {turn.between ? <TurnScreen round={round} turn={turn} /> : <OpenBoard key={`${round.id} ${round.status} ${turn.seat}`} round={round} turn={turn} />}
      {counting === null ? null : <ShowOfHands notes={Object.keys(notes) as EvidenceId[]} start={counting} onClose={() => setCounting(null)} />}
      {round.hidden && !turn.between ? <Seats turn={turn} asked={round.asked} /> : null}
    </main>
  )
}

/** The note of the board that has the focus. */
function focusedNote(): string | null {
  const focused = document.activeElement
  return focused instanceof HTMLElement ? (focused.dataset['noteId'] ?? null) : null
}

type OpenBoardProps = Readonly<{ round: NonNullable<FacilitatorView['round']>; turn: Turn }>

/** The board of this moment. It goes with the turn, and takes everything that this window knew of the turn with it. */
function OpenBoard({ round, turn }: OpenBoardProps) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const read = useSessionReader()
  const journey = useSession((view) => view.journey)
  const all = useSession((view) => view.notes)
  const closed = useSession((view) => view.closedAt !== null)
  const readOnly = useSaveStatus().is === 'read-only'
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<EvidenceId | null>(null)
  const [hiding, setHiding] = useState<EvidenceId | null>(null)
  useTool('newNote', () => setAdding(true), useHindrance())

  const stages = useMemo(() => journey.stages.map(({ name, essence }) => ({ name: name[language], essence: essence[language] })), [journey, language])
  // While a re-vote hides what it asks about, nothing else is on the steps.
  const notes = useMemo(
    () => (round.hidden && round.scope !== null ? Object.fromEntries(round.scope.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]]))) : all),
    [all, round.hidden, round.scope],
  )
  const { filter, setFilter, clear } = useBoardFilter()
  const asList = useLibrary((library) => library.preferences.board) === 'list'
  const filtering = isFiltering(filter)
  const shown = useMemo(() => (filtering ? Object.fromEntries(Object.values<NoteView>(notes).filter((note) => passes(note, filter)).map((note) => [note.id, note])) : notes), [notes, filter, filtering])
  const totals = useMemo(() => (filtering ? totalsOf(Object.values<NoteView>(notes), stages.length) : null), [notes, stages.length, filtering])
  useSought('note', (id) => {
    if (shown[id as EvidenceId] === undefined) clear()
    return false
  })
  const move = useLatest<Move>((evidence, stage) =>
    give(stage === null ? { type: 'WithdrawPlacement', evidence: [evidence] } : { type: 'PlaceEvidence', evidence: [evidence], stage }),
  )
  const movable = round.status === 'open' && !closed && !readOnly
  const metaOf = (id: EvidenceId): readonly string[] => {
    const view = read()
    const note = view.notes[id]
    if (note === undefined) return []
    const unit = note.unit === null ? undefined : view.units[note.unit]?.name
    const lens = view.journey.lenses.find((one) => one.id === note.lens)?.name[language]
    return [t(`common.kindShort.${note.kind}`), ...(unit === undefined ? [] : [unit]), ...(lens === undefined ? [] : [lens])]
  }
  const hindrance = useHindrance()
  const { group } = useGrouping()
  const [mergedInto, mergeInto] = useState<EvidenceId | null>(null)
  // What is placed unseen would come along with a merged note.
  const merging = { ask: mergeInto, whyNot: hindrance !== null ? t(hindrance) : round.hidden ? t('grouping.whyHidden') : null }
  const menuOf = useNoteMenu({ stages, movable, locked: closed || readOnly, onOpen: setOpened, merging, onHide: turn.seat === null ? setHiding : null })
  const actions = {
    action: <Button tone="bare" icon={<Icon name="plus" />} disabled={closed || readOnly} onClick={() => setAdding(true)}>{t('place.addNote')}</Button>,
  }
  const tools = <BoardTools filter={filter} onFilter={setFilter} hidden={round.hidden} />
  return (
    <>
      <h1 className="sr">{t('common.phase.place')}</h1>
      <div className="board-place">
      <FilterNotice filter={filter} shown={Object.keys(shown).length} all={Object.keys(notes).length} onClear={clear} />
      {asList ? tools : null}
      {asList ? <NoteList stages={stages} notes={shown} totals={totals} onMove={movable ? move : null} onOpen={setOpened} menuOf={menuOf} merging={merging} goesOn={round.hidden} tools={actions} /> : <Board
        journey={journey.name[language]}
        stages={stages}
        notes={shown}
        totals={totals}
        onMove={movable ? move : null}
        onOpen={setOpened}
        metaOf={metaOf}
        menuOf={menuOf}
        merging={merging}
        flies={round.status === 'revealed'}
        goesOn={round.hidden}
        tray={{
          tools,
          ...actions,
          empty: <p className="tray__empty muted">{t(totals !== null && totals.waiting > 0 ? 'hands.noneShown' : round.hidden ? 'place.everythingPlaced' : Object.values<NoteView>(notes).some(isContested) ? 'place.everythingStands' : 'place.everythingOnSteps')}</p>,
          foot: <TrayFoot round={round} turn={turn} />,
        }}
      />}
      {asList ? <TrayFoot round={round} turn={turn} /> : null}
      </div>
      {mergedInto === null || all[mergedInto] === undefined ? null : <MergeDialog open note={all[mergedInto]} onClose={() => mergeInto(null)} onMerge={(evidence) => group(mergedInto, evidence)} />}
      {hiding === null ? null : <HideDialog notes={[hiding]} onClose={() => setHiding(null)} />}
      <NewNoteDialog open={adding} author={turn.seat} onClose={() => setAdding(false)} />
      {opened === null || all[opened] === undefined ? null : <NoteDialog note={all[opened]} stages={stages} onMove={movable ? move : null} onClose={() => setOpened(null)} />}
    </>
  )
}

function Seats({ turn, asked }: Readonly<{ turn: Turn; asked: number }>) {
  const t = useText()
  const people = useSession((view) => view.people)
  const units = useSession((view) => view.units)
  return (
    <Changes>
      <HotSeat
        label={t('place.hotSeat')}
        hint={t('place.pickName')}
        current={turn.seat}
        seats={seatsOf(t, people, units, asked)}
        onPick={(id) => turn.pass(id)}
      />
    </Changes>
  )
}
