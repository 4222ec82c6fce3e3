import type { ReactNode } from 'react'
import { asId, type ParkedId } from '../../../shared/kernel/ids.ts'
import type { ParkedView } from '../../../shared/views/parking-view.ts'
import { Tag } from '../../ui/Tag.tsx'
import { CommitField } from '../CommitField.tsx'
import { useCommand } from '../session.tsx'
import { useText } from '../surface.tsx'

type ParkedThingProps = Readonly<{
  thing: ParkedView
  /** True where its words can't be changed any more. */
  fixed: boolean
  children: ReactNode
}>

/** One thing in the parking lot: its words, where it came from, what became of it, and what can be done with it. */
export function ParkedThing({ thing, fixed, children }: ParkedThingProps) {
  const t = useText()
  const give = useCommand()
  const { id, text, is, reason, settled } = thing
  return (
    <li className="parking__one">
      <div className="parking__words">
        {is === 'thought' && !fixed ? (
          <CommitField label={t('parking.reword')} hideLabel value={text} maxLength={2_000} onCommit={(typed) => give({ type: 'RewordThought', thought: asId<ParkedId>(id), text: typed })} />
        ) : <p>{text}</p>}
        {is === 'thought' ? null : <p className="parking__from">{reason === '' ? t('parking.isNote') : t('parking.isNoteBecause', { reason })}</p>}
        {settled === null ? null : <Tag>{t(`parking.became.${settled}`)}</Tag>}
      </div>
      {children}
    </li>
  )
}
