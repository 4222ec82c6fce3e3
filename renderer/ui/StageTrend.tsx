export type TrendPoint = Readonly<{ id: string; stage: number }>

export type StageTrendProps = Readonly<{
  stages: number
  /** Oldest first. */
  points: readonly TrendPoint[]
  /** The line in words: "1, 2, 3, then back to 2". */
  label: string
}>

const WIDTH = 300
const TOP = 20
const BOTTOM = 116
const LEFT = 34
const RIGHT = 264

/** Which stages get a figure at the side: all of few, every second of many. */
function figured(stage: number, stages: number): boolean {
  return stages <= 4 || stage % 2 === 1
}

/** The stage of each session as a line; a fall is dashed, and the last session is the amber disc with its stage. */
export function StageTrend({ stages, points, label }: StageTrendProps) {
  const y = (stage: number) => BOTTOM - ((BOTTOM - TOP) * (stage - 1)) / Math.max(1, stages - 1)
  const x = (index: number) => (points.length < 2 ? (LEFT + RIGHT) / 2 : LEFT + ((RIGHT - LEFT) * index) / (points.length - 1))
  const last = points.at(-1)
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} 136`} role="img" aria-label={label}>
      {Array.from({ length: stages }, (_, index) => index + 1).map((stage) => (
        <g key={stage}>
          <path className="trend__grid" d={`M14 ${y(stage)}H292`} />
          {figured(stage, stages) ? <text className="trend__figure" x={0} y={y(stage)}>{stage}</text> : null}
        </g>
      ))}
      {points.slice(1).map((point, index) => {
        const before = points[index] ?? point
        return (
          <path
            key={point.id}
            className="trend__line"
            data-fell={point.stage < before.stage ? '' : undefined}
            d={`M${x(index)} ${y(before.stage)}L${x(index + 1)} ${y(point.stage)}`}
          />
        )
      })}
      {points.slice(0, -1).map((point, index) => <circle key={point.id} className="trend__point" cx={x(index)} cy={y(point.stage)} r={7} />)}
      {last === undefined ? null : (
        <>
          <circle className="trend__now" cx={x(points.length - 1)} cy={y(last.stage)} r={15} />
          <text className="trend__stage" x={x(points.length - 1)} y={y(last.stage)}>{last.stage}</text>
        </>
      )}
    </svg>
  )
}
