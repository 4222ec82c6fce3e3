import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type Foundation = Readonly<{
  id: string
  name: string
  words: ReactNode
  /** What opening it shows, in words, and what to do then. */
  opens?: Readonly<{ label: string; onOpen: () => void }>
}>

export type FoundationListProps = Readonly<{ label: string; foundations: readonly Foundation[] }>

/** What a lower stage still lacks, numbered in dashed alarm squares. */
export function FoundationList({ label, foundations }: FoundationListProps) {
  return (
    <ol className="found" aria-label={label}>
      {foundations.map((foundation, index) => (
        <li key={foundation.id} className="found__one">
          <i className="found__no" aria-hidden="true">{index + 1}</i>
          <div><FoundationName {...foundation} /><span className="found__words">{foundation.words}</span></div>
        </li>
      ))}
    </ol>
  )
}

function FoundationName({ name, opens }: Foundation) {
  if (opens === undefined) return <b className="found__name">{name}</b>
  return <button type="button" className="found__name found__open" aria-haspopup="dialog" aria-label={opens.label} onClick={opens.onOpen}>{name}</button>
}

export type StageMoveProps = Readonly<{ from: number; to: number; words: ReactNode }>

function direction(from: number, to: number): 'up' | 'down' | 'same' {
  if (to > from) return 'up'
  return to < from ? 'down' : 'same'
}

/** Where the organisation stood and where it stands now; a lost stage is a dashed alarm square. */
export function StageMove({ from, to, words }: StageMoveProps) {
  return (
    <div className="moved" data-direction={direction(from, to)}>
      <i className="moved__stage" data-state={to < from ? 'lost' : 'plain'}>{from}</i>
      <Icon name="right" />
      <i className="moved__stage" data-state="lit">{to}</i>
      <span>{words}</span>
    </div>
  )
}

export type ChangeWordsProps = Readonly<{ direction: 'up' | 'down' | 'same' | 'first'; children: ReactNode }>

/** How it moved, as an arrow that never stands without its words. */
export function ChangeWords({ direction: way, children }: ChangeWordsProps) {
  return <p className="change" data-direction={way}><Icon name={way === 'first' ? 'flag' : way} />{children}</p>
}

export type FigureProps = Readonly<{ figure: string; name: ReactNode; words?: ReactNode }>

/** One large figure with its name and what it means. */
export function Figure({ figure, name, words }: FigureProps) {
  return (
    <div className="num">
      <b className="num__figure">{figure}</b>
      <span><strong className="num__name">{name}</strong>{words}</span>
    </div>
  )
}

type TipProps = Readonly<{ children: ReactNode }>

/** What would change the verdict. */
export function Tip({ children }: TipProps) {
  return <p className="tip"><Icon name="up" /><span>{children}</span></p>
}
