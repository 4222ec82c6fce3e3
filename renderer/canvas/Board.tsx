import './board.css'
import { type Announcements, DndContext, type DragEndEvent, MeasuringStrategy, MouseSensor, useSensor, useSensors } from '@dnd-kit/core'
import { type CSSProperties, useCallback, useId, useMemo, useRef, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { useSought } from '../actions/doing.tsx'
import { useText } from '../session/surface.tsx'
import { useSaid } from '../session/use-said.ts'
import { MenuAt, type MenuEntry } from '../ui/Menu.tsx'
import { Staircase } from '../ui/Staircase.tsx'
import type { Totals } from './board-filter.ts'
import { BoardSurface } from './BoardSurface.tsx'
import { type BoardNote, createArranger, listHolding, listsOf, nextAfter, walk, waysOf } from './board-model.ts'
import { ContestedLane } from './ContestedLane.tsx'
import { LANE, MERGE, noteDragged, noteElement, noteIdOf, stageOfDrop, TRAY, underPointer } from './drop-target.ts'
import { FingerSensor, type Rest } from './finger-sensor.ts'
import { KeySensor } from './key-sensor.ts'
import { Lifted } from './Lifted.tsx'
import { sayMove } from './say-note.ts'
import { type BoardStage, StageColumn } from './StageColumn.tsx'
import { Tray, type TrayProps } from './Tray.tsx'
import { useBoardFocus } from './use-board-focus.ts'
import { type Move, useDrafts } from './use-drafts.ts'
import { laneStyle, notesInLane, ON_THE_BOARD, useLane } from './use-lane.ts'
import { useLatest } from './use-latest.ts'
import { useRoom } from './use-room.ts'

export type BoardProps = Readonly<{
  journey: string
  stages: readonly BoardStage[]
  notes: Readonly<Record<EvidenceId, BoardNote>>
  /** True where the next note of the tray takes the focus once one is placed, as in a turn of a blind round. */
  goesOn?: boolean
  /** Puts a note on a stage or back into the tray; without it the board is only to be read. */
  onMove: Move | null
  onOpen: (id: EvidenceId) => void
  metaOf: (id: EvidenceId) => readonly string[]
  /** What the menu of a note offers; `put` is this board's own way of moving it, with its focus and its words. */
  menuOf: (id: EvidenceId, put: (stage: number) => void) => readonly MenuEntry[]
  /** Asks which notes to merge with one; `whyNot` says why that can't be now, and is null where it can. */
  merging: Readonly<{ ask: (id: EvidenceId) => void; whyNot: string | null }>
  /** Lets the notes fly to their steps when the board appears. */
  flies?: boolean
  /** How many notes there are behind a filter; `null` while everything is shown. */
  totals?: Totals | null
  /** Null where only what stands somewhere is shown. */
  tray: Pick<TrayProps, 'tools' | 'action' | 'empty' | 'foot'> | null
  /** What a press on a note means where the board is only to be read. */
  onChoose?: (id: EvidenceId) => void
}>

/** A mouse has to move this far before a press becomes a drag: a click picks. */
const MOUSE = { activationConstraint: { distance: 4 } }
const MEASURING = { droppable: { strategy: MeasuringStrategy.BeforeDragging } }
const REFUSED: Move = () => Promise.resolve(false)

/** The tray and the staircase: notes are moved by dragging, by a tap on the note and one on its stage, or by keys, with the same result. */
export function Board({ journey, stages, notes, onMove, onOpen, metaOf, menuOf, merging, flies = false, goesOn = false, totals = null, tray, onChoose }: BoardProps) {
  const t = useText()
  const { drafts, arrivals, move } = useDrafts(onMove ?? REFUSED)
  const [arranger] = useState(() => createArranger<BoardNote>())
  const arrangement = useMemo(() => arranger(notes, stages.length, drafts, arrivals), [arranger, notes, stages.length, drafts, arrivals])
  const lists = useMemo(() => listsOf(arrangement), [arrangement])
  const [steps, setSteps] = useState<HTMLElement | null>(null)
  const lane = useLane(arrangement.contested, stages.length, useRoom(steps), ON_THE_BOARD)
  const ways = useMemo(() => waysOf(arrangement, lane === null ? arrangement.contested : notesInLane(lane)), [arrangement, lane])
  const { ground, active, onFocus, focusOn, elementOf, heir } = useBoardFocus(ways)
  const [selected, setSelected] = useState<EvidenceId | null>(null)
  const [announced, setAnnounced] = useSaid()
  const [flying, setFlying] = useState(flies)
  const hangsOver = useRef<number | null>(null)
  const [menu, setMenu] = useState<EvidenceId | null>(null)
  const inHand = useRef<EvidenceId | null>(null)
  const instructions = useId()

  const sayStage = useCallback(
    (stage: number) => (stage === TRAY ? t('place.tray') : t('common.stageNamed', { stage, name: stages[stage - 1]?.name ?? '' })),
    [t, stages],
  )
  const put = useCallback(
    (id: EvidenceId, stage: number) => {
      // What another hand has picked stays picked.
      setSelected((picked) => (picked === id ? null : picked))
      const from = listHolding(lists, id)
      focusOn(goesOn && from === TRAY && stage !== TRAY ? nextAfter(lists[TRAY] ?? [], id) : id)
      if (from === stage) return
      setAnnounced(sayMove(t, sayStage, { note: notes[id]?.text ?? '', from, to: stage }))
      void move(id, stage === TRAY ? null : stage)
    },
    [lists, notes, move, sayStage, setAnnounced, t, focusOn, goesOn],
  )
  const merge = (id: EvidenceId) => (merging.whyNot === null ? merging.ask(id) : setAnnounced(merging.whyNot))
  const putSelected = useCallback((stage: number) => selected !== null && put(selected, stage), [selected, put])

  const onKey = (id: EvidenceId, key: string): boolean => {
    if (/^(Arrow|Home|End)/.test(key)) {
      focusOn(walk(ways, id, key))
      return true
    }
    if (key === 'Escape' && selected !== null) {
      setSelected(null)
      return true
    }
    if (key.toLowerCase() === 'g') {
      merge(id)
      return true
    }
    const stage = /^[0-9]$/.test(key) ? Number(key) : key === 'Delete' || key === 'Backspace' ? TRAY : null
    if (stage === null) return false
    if (onMove === null) setAnnounced(t('place.notNow'))
    else if (stage > stages.length) setAnnounced(t('place.noSuchStage', { stage }))
    else put(id, stage)
    return true
  }
  const onPick = (id: EvidenceId) => {
    if (onMove === null) return onChoose?.(id)
    // A finger that takes a note from the tray to a full step can't help but touch what lies there.
    const stage = listHolding(lists, id)
    if (selected !== null && stage !== null && stage !== TRAY && listHolding(lists, selected) === TRAY) return put(selected, stage)
    setSelected(selected === id ? null : id)
    if (selected !== id) setAnnounced(t('place.picked'))
  }
  const letGo = useLatest((rest: Rest) => inHand.current !== null && (rest === 'long' ? setMenu : onPick)(inHand.current))
  const [finger] = useState(() => ({ onLetGo: letGo }))
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(FingerSensor, finger), useSensor(KeySensor))
  const onSecondTap = (target: EventTarget) => {
    const note = noteElement(target)
    if (note !== null && noteIdOf(note) !== inHand.current) return onPick(noteIdOf(note))
    const place = target instanceof Element ? target.closest<HTMLElement>('.step[data-stage], .tray') : null
    if (place !== null) putSelected(Number(place.dataset['stage'] ?? TRAY))
  }
  useSought('note', (id) => {
    const found = lists.flat().find((note) => note.id === id)
    if (found !== undefined) focusOn(found.id, 'ringed')
    return found !== undefined
  })
  const onDragEnd = ({ active: proxy, over }: DragEndEvent) => {
    const id = noteDragged(proxy)
    const stage = stageOfDrop(over)
    if (id !== null && stage !== null && stage !== MERGE && stage !== LANE) put(id, stage)
    else if (id !== null) focusOn(id)
    if (id !== null && stage === MERGE) merge(id)
  }

  const noteOf = (id: EvidenceId | null) => (id === null ? undefined : notes[id])
  const announcements: Announcements = {
    onDragStart: ({ active: proxy }) => {
      const id = noteDragged(proxy)
      inHand.current = id
      hangsOver.current = id === null ? null : arrangement.contested.some((note) => note.id === id) ? LANE : listHolding(lists, id)
      return t('place.lifted', { note: noteOf(id)?.text ?? '' })
    },
    onDragOver: ({ over }) => {
      const stage = stageOfDrop(over)
      // A note that was just lifted hangs over where it lay: to say so would cut short that it was lifted.
      if (stage === null || stage === hangsOver.current) return undefined
      hangsOver.current = stage
      if (stage === LANE) return t('place.overLane')
      return stage === MERGE ? t('grouping.overZone') : t('place.over', { stage: sayStage(stage) })
    },
    onDragEnd: () => undefined,
    onDragCancel: () => t('place.letGo'),
  }
  const [inTray = [], inLane = [], ...onSteps] = ways
  const activeIn = (list: readonly BoardNote[]) => (list.some((note) => note.id === active) ? active : null)
  const firstOnSteps = onSteps.some((list) => activeIn(list) !== null) ? null : (onSteps.find((list) => list.length > 0)?.[0]?.id ?? null)
  const menuAt = elementOf(menu)
  const awaits = selected !== null && onMove !== null
  const describedBy = onMove === null ? undefined : instructions
  return (
    <div ref={ground} tabIndex={-1} className="board-ground" data-flying={flying ? '' : undefined} data-picked={awaits ? '' : undefined} onAnimationEnd={() => setFlying(false)}>
      <DndContext
        sensors={sensors}
        collisionDetection={underPointer}
        measuring={MEASURING}
        accessibility={{ announcements, restoreFocus: false, screenReaderInstructions: { draggable: '' } }}
        onDragStart={({ active: proxy, activatorEvent }) => setSelected((picked) => (activatorEvent.type === 'touchstart' && picked !== noteDragged(proxy) ? picked : null))}
        onDragEnd={onDragEnd}
      >
        <BoardSurface bare={tray === null} movable={onMove !== null} onFocusNote={onFocus} onPick={onPick} onOpen={onOpen} onMenu={setMenu} onSecondTap={onSecondTap} onKey={onKey}>
          {tray === null ? null : <Tray
            totals={totals}
            waiting={arrangement.waiting}
            tabStop={activeIn(inTray) ?? inTray[0]?.id ?? null}
            selected={selected}
            awaits={awaits && listHolding(lists, selected) !== TRAY}
            describedBy={describedBy}
            onPut={putSelected}
            merges={merging.whyNot === null}
            {...tray}
          />}
          <div ref={setSteps} className="board__steps" data-stages={stages.length} style={laneStyle(lane) as CSSProperties}>
            <ContestedLane lane={lane} stages={stages.length} all={totals?.contested} tabStop={activeIn(inLane) ?? inLane[0]?.id ?? null} selected={selected} describedBy={describedBy} />
            <Staircase label={journey} stages={stages.length}>
              {stages.map(({ name, essence }, index) => {
                const column = arrangement.columns[index] ?? []
                const holds = (id: EvidenceId | null) => (column.some((note) => note.id === id) ? id : null)
                return (
                  <StageColumn
                    key={name}
                    stage={index + 1}
                    stages={stages.length}
                    name={name}
                    essence={essence}
                    notes={column}
                    all={totals?.columns[index]}
                    tabStop={activeIn(column) ?? holds(firstOnSteps)}
                    selected={holds(selected)}
                    awaits={awaits}
                    describedBy={describedBy}
                    onPut={putSelected}
                  />
                )
              })}
            </Staircase>
          </div>
        </BoardSurface>
        <Lifted noteOf={noteOf} metaOf={metaOf} />
      </DndContext>
      {menu === null || menuAt === null ? null : (
        <MenuAt
          label={t('place.noteMenu')}
          at={menuAt}
          entries={menuOf(menu, (stage) => put(menu, stage))}
          onClose={() => setMenu(null)}
          after={() => heir(menu)}
        />
      )}
      <p id={instructions} hidden>{t('place.howToMove', { stages: stages.length })}</p>
      <p className="sr" role="status">{announced}</p>
    </div>
  )
}
