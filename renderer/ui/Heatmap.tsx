import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type HeatCell = Readonly<{
  id: string
  /** 0 to 1; null where nothing is known. */
  share: number | null
  /** The figure as it is read: "83", "–". */
  text: string
  /** The stage that this row holds. */
  held?: boolean
  /** What opening it shows, in words; a cell without them can't be opened. */
  opens?: string
}>

export type HeatRow = Readonly<{ id: string; label: string; cells: readonly HeatCell[] }>

export type HeatmapProps = Readonly<{
  label: string
  columns: readonly string[]
  rows: readonly HeatRow[]
  /** What the tick means; stands under the map and is said with each ticked cell. */
  heldLabel: string
  corner?: ReactNode
  onOpen?: (id: string) => void
}>

/** The lower bounds of the five filled levels; each is a step in lightness that stays apart when printed in grey. */
const BOUNDS = [0, 0.25, 0.5, 0.7, 0.85] as const

/** So many columns fit beside the names on the narrowest screen; a wider map scrolls and can be focused for it. */
const ALWAYS_FITS = 5

function level(share: number | null): number {
  if (share === null) return 0
  return BOUNDS.findLastIndex((bound) => share >= bound) + 1
}

/** Shares as figures on one hue by lightness; the stage that a row holds is amber with a tick. */
export function Heatmap({ label, columns, rows, heldLabel, corner, onOpen }: HeatmapProps) {
  const ticked = rows.some((row) => row.cells.some((cell) => cell.held === true))
  return (
    <div className="heat-wrap" {...(columns.length > ALWAYS_FITS ? { role: 'group', tabIndex: 0, 'aria-label': label } : {})}>
      <table className="heat" aria-label={label} data-stages={columns.length}>
        <thead>
          <tr>
            <td>{corner}</td>
            {columns.map((column) => <th key={column} scope="col">{column}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" title={row.label}><span className="heat__name">{row.label}</span></th>
              {row.cells.map((cell) => (
                <td key={cell.id} data-level={level(cell.share)} data-held={cell.held === true ? '' : undefined}>
                  <HeatCellFace cell={cell} heldLabel={heldLabel} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {ticked ? <p className="heat__key" aria-hidden="true"><i><Icon name="check" weight={4} /></i>{heldLabel}</p> : null}
    </div>
  )
}

type FaceProps = Readonly<{ cell: HeatCell; heldLabel: string; onOpen: ((id: string) => void) | undefined }>

function HeatCellFace({ cell, heldLabel, onOpen }: FaceProps) {
  const { id, opens, held = false, text } = cell
  const tick = held ? <Icon name="check" weight={4} /> : null
  if (opens !== undefined && onOpen !== undefined) {
    return <button type="button" className="heat__open" aria-label={held ? `${opens} (${heldLabel})` : opens} onClick={() => onOpen(id)}>{tick}{text}</button>
  }
  return <>{tick}{held ? <span className="sr">{`${heldLabel} `}</span> : null}{text}</>
}
