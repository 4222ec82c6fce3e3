import { useState } from 'react'
import type { PastView } from '../../shared/views/past-view.ts'
import { clockTime } from '../session/clock-time.ts'
import { useCommand } from '../session/session.tsx'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useToast } from '../ui/Toasts.tsx'

type NamedMomentsProps = Readonly<{ moments: PastView['moments']; onChanged: () => Promise<void> }>

/** Moments of the session that have a name: name the present one, and go back to an earlier one without losing the present. */
export function NamedMoments({ moments, onChanged }: NamedMomentsProps) {
  const t = useText()
  const give = useCommand()
  const toast = useToast()
  const [name, setName] = useState('')
  const keep = async () => {
    const words = name.trim()
    if (words === '' || !(await give({ type: 'NameMoment', name: words }))) return
    setName('')
    toast({ title: t('past.named', { name: words }), tone: 'sound' })
    await onChanged()
  }
  const goBack = async (moment: PastView['moments'][number]) => {
    if (!(await give({ type: 'GoBackTo', moment: moment.id }))) return
    toast({ title: t('past.wentBack', { name: moment.name }), tone: 'sound', action: { label: t('common.undo'), onPress: () => void give({ type: 'Undo' }).then(onChanged) } })
    await onChanged()
  }
  return (
    <section aria-labelledby="past-moments" className="past__moments">
      <h3 id="past-moments">{t('past.moments')}</h3>
      <div className="past__name">
        <Field
          label={t('past.nameNow')} value={name} onChange={setName} maxLength={80} autoComplete="off" hint={t('past.momentsHint')}
          onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep() }}
        />
      </div>
      <ul className="past__named">
        {moments.toReversed().map((moment) => (
          <li key={moment.id}>
            <span className="past__what"><b>{moment.name}</b> <small>{clockTime(moment.at)}</small></span>
            {moment.reachable ? null : <Tag>{t('past.outOfReach')}</Tag>}
            <Button icon={<Icon name="undo" />} disabled={!moment.reachable} aria-label={t('past.goBack', { name: moment.name })} onClick={() => void goBack(moment)}>{t('past.goBackHere')}</Button>
            <IconButton label={t('past.forget', { name: moment.name })} icon={<Icon name="close" />} onClick={() => void give({ type: 'ForgetMoment', moment: moment.id }).then(onChanged)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
