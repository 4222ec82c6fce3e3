import { type ReactNode, useRef } from 'react'
import { withoutMember } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useEditing } from './editing.tsx'
import { JourneyText } from './JourneyText.tsx'
import { SourcePick } from './SourcePick.tsx'

type TextRowsProps = Readonly<{
  /** The list in the journey, and the positions in it that are shown here. */
  list: string
  positions: readonly number[]
  /** What one of them is called: "Indicator 2". */
  label: (position: number) => string
  addLabel: string
  onAdd: () => void
  /** Where the text is within a member; nothing where the member is the text itself. */
  text?: string
  hasSources?: boolean
  beside?: (position: number) => ReactNode
}>

/** Texts of a journey one under another, each with its sources, to write, to add and to take away. */
export function TextRows({ list, positions, label, addLabel, onAdd, text = '.text', hasSources = true, beside }: TextRowsProps) {
  const t = useText()
  const { draft, become } = useEditing()
  const add = useRef<HTMLButtonElement>(null)
  const remove = (position: number) => {
    become(withoutMember(draft, list, position))
    add.current?.focus()
  }
  return (
    <div className="je-rows">
      {positions.map((position) => {
        const path = `${list}[${position}]`
        return (
          <div key={position} className="je-row">
            <JourneyText path={`${path}${text}`} label={label(position)} hideLabel multiline={hasSources} />
            <div className="je-row__do">
              {beside?.(position)}
              {hasSources ? <SourcePick path={`${path}.sources`} of={label(position)} /> : null}
              <IconButton label={t('editor.removeNamed', { name: label(position) })} icon={<Icon name="close" />} onClick={() => remove(position)} />
            </div>
          </div>
        )
      })}
      <Button ref={add} tone="bare" icon={<Icon name="plus" />} data-place={list} onClick={onAdd}>{addLabel}</Button>
    </div>
  )
}
