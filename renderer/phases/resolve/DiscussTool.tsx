import { useState } from 'react'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useCommand } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'

/** Long enough to hear both sides, short enough to stay on the note. */
const MINUTES = ['1', '2', '3', '5'] as const

/** Talk about the note against the clock. */
export function DiscussTool({ note, say }: Readonly<{ note: NoteView; say: (words: string) => void }>) {
  const t = useText()
  const give = useCommand()
  const [minutes, choose] = useState<(typeof MINUTES)[number]>('2')
  const start = async () => {
    const count = Number(minutes)
    if (await give({ type: 'DiscussEvidence', evidence: note.id, minutes: count })) say(t('resolve.talkStarted', { count }))
  }
  return (
    <div className="ruling">
      <span className="ruling__label">{t('resolve.discussFor')}</span>
      <SegmentedControl
        label={t('resolve.discussFor')}
        wide
        value={minutes}
        options={MINUTES.map((value) => ({ value, label: t('resolve.minutesShort', { minutes: value }) }))}
        onChange={choose}
      />
      <p className="keep">{t('resolve.talkHint')}</p>
      <Button tone="primary" wide icon={<Icon name="clock" />} onClick={() => void start()}>{t('resolve.startTalk')}</Button>
    </div>
  )
}
