import type { ReactNode } from 'react'
import type { Document } from '../../exports/documents.tsx'

/** Notes per step in the drawing of a board: a pile that is already a chart. */
const PILES = [5, 7, 6, 3, 2] as const
const KINDS = ['observation', 'quote', 'metric', 'artefact', 'policy'] as const
const STEPS = [0, 1, 2, 3, 4] as const

/** A small drawing of what a document looks like. */
export function ExportDrawing({ of }: Readonly<{ of: Document['id'] }>) {
  return (
    <svg className="drawing" viewBox="0 0 240 130" aria-hidden="true" focusable="false">
      {DRAWINGS[of]()}
    </svg>
  )
}

const DRAWINGS: Readonly<Record<Document['id'], () => ReactNode>> = {
  report: () => (
    <>
      <rect className="drawing__paper" x="90" y="3" width="78" height="120" />
      <rect className="drawing__paper" x="80" y="7" width="78" height="120" />
      <rect className="drawing__strong" x="88" y="16" width="42" height="6" />
      <Lines x={88} y={28} widths={[58, 50]} />
      <Stairs x={88} y={82} width={62} height={36} lit={2} />
      <Lines x={88} y={92} widths={[60, 54, 60, 34]} />
    </>
  ),
  board: () => (
    <>
      <rect className="drawing__paper" x="30" y="8" width="180" height="114" />
      <Stairs x={36} y={116} width={168} height={44} lit={0} />
      {STEPS.flatMap((step) =>
        Array.from({ length: PILES[step] }, (_, note) => (
          <rect
            key={`${step}-${note}`}
            className="drawing__note"
            data-kind={KINDS[(note * 2 + step) % KINDS.length]}
            x={38 + step * 33.6}
            y={116 - 44 * ((step + 2) / 6) - 8 - note * 7}
            width="29"
            height="5"
          />
        )),
      )}
    </>
  ),
  verdict: () => (
    <>
      <rect className="drawing__paper" x="30" y="8" width="180" height="114" />
      <rect className="drawing__strong" x="40" y="18" width="70" height="9" />
      <Lines x={132} y={50} widths={[66, 58, 64, 40, 60]} />
      <Stairs x={40} y={116} width={80} height={74} lit={2} />
    </>
  ),
  'backlog-picture': () => (
    <>
      <rect className="drawing__paper" x="30" y="8" width="180" height="114" />
      {[0, 1, 2].map((lane) => (
        <g key={lane}>
          <rect className="drawing__strong" x={38 + lane * 57} y="16" width={[40, 28, 46][lane]} height="4" />
          {Array.from({ length: [4, 3, 2][lane] ?? 0 }, (_, item) => (
            <rect key={item} className="drawing__card" x={38 + lane * 57} y={26 + item * 23} width="50" height="18" />
          ))}
        </g>
      ))}
    </>
  ),
  backlog: () => <Table dots />,
  evidence: () => <Table dots={false} />,
  session: () => (
    <>
      <path className="drawing__paper" d="M85 6h48l24 24v94H85z" />
      <path className="drawing__fold" d="M133 6v24h24z" />
      <Stairs x={96} y={112} width={50} height={44} lit={2} />
    </>
  ),
}

type StairsProps = Readonly<{ x: number; y: number; width: number; height: number; lit: number }>

function Stairs({ x, y, width, height, lit }: StairsProps) {
  const column = width / STEPS.length
  return STEPS.map((step) => {
    const high = height * ((step + 2) / 6)
    return <rect key={step} className="drawing__step" data-lit={step < lit} x={x + step * column} y={y - high} width={column + 0.3} height={high} />
  })
}

function Lines({ x, y, widths }: Readonly<{ x: number; y: number; widths: readonly number[] }>) {
  return widths.map((width, line) => <rect key={`${width}-${line * 8}`} className="drawing__line" x={x} y={y + line * 8} width={width} height="4" />)
}

function Table({ dots }: Readonly<{ dots: boolean }>) {
  return (
    <>
      <rect className="drawing__paper" x="30" y="8" width="180" height="114" />
      <rect className="drawing__band" x="30" y="8" width="180" height="18" />
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <g key={row}>
          {row === 0 ? null : dots ? (
            <circle className="drawing__strong" cx="43" cy={17 + row * 18} r="4" />
          ) : (
            <rect className="drawing__note" data-kind={KINDS[row % KINDS.length]} x="39" y={13 + row * 18} width="8" height="8" />
          )}
          <rect className={row === 0 ? 'drawing__strong' : 'drawing__line'} x="54" y={15 + row * 18} width={[44, 62, 50, 58, 40, 64][row]} height="4" />
          <rect className="drawing__line" x="134" y={15 + row * 18} width="22" height="4" />
          <rect className="drawing__line" x="170" y={15 + row * 18} width="30" height="4" />
        </g>
      ))}
    </>
  )
}
