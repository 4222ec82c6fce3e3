import { type FormEvent, useId, useState } from 'react'
import type { BacklogItemView } from '../../../shared/views/backlog-view.ts'
import { useCommand } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { draftOf, halfOf } from './drafts.ts'
import { daysInField, daysTyped } from './words.ts'

type Part = { readonly key: number; readonly title: string; readonly days: string }

/** Most parts at once: more than this is no split but a new plan. */
const MOST_PARTS = 6

/** Makes several micro-transformations of one that is too big; each part keeps the gap, the measure and the owner. */
export function SplitDialog({ item, onClose }: Readonly<{ item: BacklogItemView; onClose: () => void }>) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const form = useId()
  const half = halfOf(draftOf(item), item.title)
  const [parts, setParts] = useState<readonly Part[]>(
    [1, 2].map((key) => ({ key, title: t('backlog.partOf', { title: item.title, part: key }), days: daysInField(half.days, language) })),
  )
  const change = (key: number, what: Partial<Part>) => setParts((before) => before.map((part) => (part.key === key ? { ...part, ...what } : part)))
  const split = async (event: FormEvent) => {
    event.preventDefault()
    const drafts = parts.map((part) => ({ ...draftOf(item), title: part.title, days: daysTyped(part.days) }))
    if (await give({ type: 'SplitMicroTransformation', item: item.id, parts: drafts })) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('backlog.splitTitle', { title: item.title })}
      description={t('backlog.splitHint')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} icon={<Icon name="split" />}>{t('backlog.splitInto', { count: parts.length })}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void split(event)}>
        {parts.map((part, index) => (
          <div key={part.key} className="backlog__part">
            <Field label={t('backlog.part', { part: index + 1 })} value={part.title} onChange={(title) => change(part.key, { title })} required maxLength={200} autoFocus={index === 0} />
            <Field label={t('backlog.days')} value={part.days} onChange={(days) => change(part.key, { days })} inputMode="decimal" required />
            <IconButton label={t('backlog.removePart', { part: index + 1 })} icon={<Icon name="trash" />} disabled={parts.length <= 2} onClick={() => setParts(parts.filter(({ key }) => key !== part.key))} />
          </div>
        ))}
        <Button
          icon={<Icon name="plus" />}
          disabled={parts.length >= MOST_PARTS}
          onClick={() => setParts([...parts, { key: Math.max(...parts.map(({ key }) => key)) + 1, title: '', days: '1' }])}
        >
          {t('backlog.addPart')}
        </Button>
      </form>
    </Dialog>
  )
}
