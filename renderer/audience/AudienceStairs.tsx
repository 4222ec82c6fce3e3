import { type CSSProperties, memo, useMemo, useState } from 'react'
import type { AudienceNote, AudienceView } from '../../shared/views/audience-view.ts'
import { type Arrivals, createArranger, type Drafts } from '../canvas/board-model.ts'
import { useFits } from '../canvas/use-density.ts'
import { FOR_THE_ROOM, laneStyle, useLane } from '../canvas/use-lane.ts'
import { useRoom } from '../canvas/use-room.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Pile, Staircase, Step } from '../ui/Staircase.tsx'
import { AudienceCard } from './AudienceCard.tsx'
import { AudienceLane } from './AudienceLane.tsx'

const NO_DRAFTS: Drafts = new Map()
const NO_ARRIVALS: Arrivals = new Map()

/** rem of a note that shows its first line only, and of one that shows two. Nobody presses it here, so that a finger needs no room. From `audience.css`. */
const LINE = 2.75
const TWO_LINES = 4.75
/** Of a row, above a full pile. */
const AIR = 0.25
/** rem of a column's width under which a single line says too little. */
const NARROW = 18

/** The staircase with the notes that stand on it, and over it those that people place too far apart. */
export function AudienceStairs({ view }: Readonly<{ view: AudienceView }>) {
  const t = useText()
  const language = useLanguage()
  const [arranger] = useState(() => createArranger<AudienceNote>())
  const [ground, setGround] = useState<HTMLElement | null>(null)
  const { columns, contested } = useMemo(() => arranger(view.notes, view.stages.length, NO_DRAFTS, NO_ARRIVALS), [arranger, view.notes, view.stages.length])
  const lane = useLane(contested, view.stages.length, useRoom(ground), FOR_THE_ROOM)
  return (
    <div ref={setGround} className="audience__board" style={laneStyle(lane) as CSSProperties}>
      {lane === null ? null : <AudienceLane lane={lane} stages={view.stages.length} />}
      <Staircase label={view.title} stages={view.stages.length} size="audience">
        {view.stages.map(({ name, essence }, index) => (
          <Step
            key={name[language]}
            stage={index + 1}
            stages={view.stages.length}
            name={name[language]}
            essence={essence[language]}
            label={t('common.stageNamed', { stage: index + 1, name: name[language] })}
          >
            <AudiencePile notes={columns[index] ?? []} />
          </Step>
        ))}
      </Staircase>
    </div>
  )
}

/** As many notes as there is room for: whole where they fit, else two lines or one of each, and how many there are beyond. It never scrolls. */
const AudiencePile = memo(function AudiencePile({ notes }: Readonly<{ notes: readonly AudienceNote[] }>) {
  const t = useText()
  const [ground, setGround] = useState<HTMLElement | null>(null)
  const room = useRoom(ground)
  // In a narrow column one line holds a word or two: fewer notes with two lines each say more.
  const narrow = room !== null && ground !== null && ground.clientWidth < NARROW * room.rem
  const row = (narrow ? TWO_LINES : LINE) * (room?.rem ?? 16)
  // A little air stays above the highest note.
  const rows = room === null ? 0 : Math.max(2, Math.floor(room.height / row - (narrow ? 0 : AIR)))
  const { fits, pile } = useFits(notes, room)
  const whole = fits && notes.length <= rows
  const close = narrow || room !== null && notes.length * TWO_LINES * room.rem <= room.height ? 'compact' : 'fan'
  const shown = whole || notes.length <= rows ? notes : notes.slice(0, rows - 1)
  return (
    <div className="audience__column" ref={setGround}>
      <Pile ref={pile} {...(whole ? {} : { density: close })}>
        {shown.length === notes.length || room === null ? null : <p className="audience__more">{t('audience.moreNotes', { count: notes.length - shown.length })}</p>}
        {room === null ? null : shown.map((note) => <AudienceCard key={note.id} note={note} size={whole ? 'audience' : close} />)}
      </Pile>
    </div>
  )
})
