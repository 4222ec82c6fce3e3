import { Icon } from './Icon.tsx'

export type LensBar = Readonly<{
  id: string
  name: string
  /** The stage this lens shows, 0 where it shows none yet. */
  stage: number
  /** The stage it showed before; a higher one leaves dashed segments. */
  was?: number
  /** "stage 3". */
  stageLabel: string
  change?: Readonly<{ direction: 'up' | 'down' | 'same'; words: string }>
  /** What opening it shows, in words. */
  opens?: string
}>

export type LensBarsProps = Readonly<{ label: string; stages: number; bars: readonly LensBar[]; onOpen?: (id: string) => void }>

function segment(index: number, bar: LensBar): 'on' | 'lost' | 'off' {
  if (index < bar.stage) return 'on'
  return bar.was !== undefined && index < bar.was ? 'lost' : 'off'
}

/** Each lens as rising segments up to its stage; what changed since the last session is an arrow with its words. */
export function LensBars({ label, stages, bars, onOpen }: LensBarsProps) {
  return (
    <ul className="lens" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id} className="lens__row">
          {bar.opens === undefined || onOpen === undefined ? (
            <span className="lens__name">{bar.name}</span>
          ) : (
            <button type="button" className="lens__name lens__open" aria-label={bar.opens} onClick={() => onOpen(bar.id)}>{bar.name}</button>
          )}
          <span className="lens__bar" role="img" aria-label={bar.stageLabel} data-stages={stages}>
            {Array.from({ length: stages }, (_, index) => (
              <i key={index} className="lens__segment" data-stage={index + 1} data-state={segment(index, bar)} />
            ))}
          </span>
          <b className="lens__stage" aria-hidden="true">{bar.stage === 0 ? '–' : bar.stage}</b>
          <span className="lens__change" data-direction={bar.change?.direction}>
            {bar.change === undefined ? null : (
              <>
                <Icon name={bar.change.direction} weight={2.5} />
                <span className={bar.change.direction === 'same' ? 'sr' : undefined}>{bar.change.words}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
