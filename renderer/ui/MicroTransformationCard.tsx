import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { Who } from './Who.tsx'

export type MicroTransformationCardProps = Readonly<{
  number: number
  title: string
  /** Which gap it closes: "Training, stage 3". */
  gap: string
  /** How we will know: "40 agents certified". */
  measure?: string
  owner?: Readonly<{ initials: string; name: string }>
  due?: string
  /** "S", "M", "XL", and the days it stands for. */
  size: string
  days: string
  /** Why it is too big, and the way to make it smaller. */
  tooBig?: Readonly<{ words: ReactNode; action: ReactNode }>
  /** proposed: not yet in an iteration. */
  state?: 'planned' | 'proposed' | 'done'
  doneLabel?: string
  actions?: ReactNode
  cardId?: string
  roleDescription?: string
  describedBy?: string
}>

/** One small change project: number, title, the gap, how we will know, who and when, and its size. */
export function MicroTransformationCard(props: MicroTransformationCardProps) {
  const { number, title, gap, measure, owner, due, size, days, tooBig, state = 'planned', doneLabel, actions, cardId } = props
  const grip = cardId === undefined
    ? {}
    : { role: 'button', tabIndex: 0, 'aria-roledescription': props.roleDescription, 'aria-describedby': props.describedBy, 'aria-label': `${number}. ${title}` }
  return (
    <article className="mt" data-state={state} data-card-id={cardId} data-over={tooBig === undefined ? undefined : ''}>
      <div className="mt__head" {...grip}>
        <i className="no" data-state={state}>{number}</i>
        <h3 className="mt__title">{title}</h3>
      </div>
      {actions === undefined ? null : <div className="mt__actions">{actions}</div>}
      <p className="mt__gap"><span className="mt__dot" aria-hidden="true" />{gap}</p>
      {measure === undefined ? null : <p className="mt__measure"><Icon name="target" />{measure}</p>}
      <div className="mt__foot">
        {owner === undefined ? <span className="mt__owner">{due}</span> : (
          <span className="mt__owner">
            <Who initials={owner.initials} label={owner.name} />
            <span aria-hidden="true">{owner.name}</span>
            {due === undefined ? null : <small>{due}</small>}
          </span>
        )}
        <span className="mt__size"><b>{size}</b>{days}</span>
      </div>
      {state === 'done' && doneLabel !== undefined ? <p className="mt__done"><Icon name="check" weight={3} />{doneLabel}</p> : null}
      {tooBig === undefined ? null : <div className="mt__over"><span><Icon name="warning" />{tooBig.words}</span>{tooBig.action}</div>}
    </article>
  )
}

type NumberDiscProps = Readonly<{ number: number; tone?: 'plain' | 'proposed' | 'over' }>

/** The number of a micro-transformation where only the number is needed; square where it is too big. */
export function NumberDisc({ number, tone = 'plain' }: NumberDiscProps) {
  return <i className="no" data-tone-of={tone}>{number}</i>
}
