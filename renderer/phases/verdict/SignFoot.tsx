import { useEffect, useRef } from 'react'
import { sayList } from '../../../shared/report/reasons.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { sinceSigned } from '../../../shared/views/verdict-figures.ts'
import { isNobody } from '../../../shared/views/voices.ts'
import { useTool } from '../../actions/doing.tsx'
import { Changes } from '../../session/Changes.tsx'
import { fullMoment } from '../../../shared/report/moment.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { useAudienceWindow } from '../../session/use-audience-window.ts'
import { useHindrance } from '../../session/use-hindrance.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Who } from '../../ui/Who.tsx'
import type { Open } from './opened.ts'
import { sayElsewhere } from './say-elsewhere.ts'

/** Who signs the verdict, and the one button that makes it final; afterwards who signed it, when, and what has changed since. */
export function SignFoot({ open }: Readonly<{ open: Open }>) {
  const signOff = useSession((view) => view.signOff)
  const foot = useRef<HTMLElement>(null)
  const before = useRef(signOff === null)
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to the one that takes it back.
    if (before.current === (signOff === null)) return
    before.current = signOff === null
    foot.current?.querySelector<HTMLElement>('[data-focus-after]')?.focus()
  }, [signOff])
  return <footer className="foot" ref={foot}>{signOff === null ? <Signing /> : <Signed signOff={signOff} open={open} />}</footer>
}

function Signing() {
  const t = useText()
  const give = useCommand()
  const showOnProjector = useAudienceWindow()
  const people = Object.values(useSession((view) => view.people))
  const signatures = useSession((view) => view.signatures)
  const dissent = useSession((view) => view.dissent)
  const signed = people.filter(({ id }) => signatures[id] !== undefined).length
  const hindrance = useHindrance()
  useTool('signOff', () => void give({ type: 'SignOffVerdict' }), hindrance ?? (signed === 0 ? 'verdict.signOffFirst' : null))
  return (
    <>
      <p className="foot__words">{people.length === 0 ? t('verdict.nobody') : t('verdict.signed', { signed, people: people.length })}</p>
      <Changes>
        <ul className="signs" aria-label={t('verdict.signatures')}>
          {people.map(({ id, name, initials }) => {
            const has = signatures[id] !== undefined
            const label = t(has ? 'verdict.signs' : 'verdict.notSigned', { name })
            return (
              <li key={id}>
                <button
                  type="button"
                  className="sign"
                  title={name}
                  aria-pressed={has}
                  aria-label={dissent[id] === undefined ? label : `${label} (${t('verdict.dissents')})`}
                  onClick={() => void give({ type: has ? 'WithdrawSignature' : 'SignVerdict', participant: id })}
                >
                  <Who initials={initials} label={name} size="large" state={has ? 'signed' : 'waiting'} />
                </button>
              </li>
            )
          })}
        </ul>
      </Changes>
      <div className="foot__end">
        <Button size="large" icon={<Icon name="projector" />} onClick={() => void showOnProjector()}>{t('verdict.showOnProjector')}</Button>
        <Changes>
          <Button size="large" tone="primary" data-focus-after="" icon={<Icon name="check" />} disabled={signed === 0} title={signed === 0 ? t('verdict.signOffFirst') : undefined} onClick={() => void give({ type: 'SignOffVerdict' })}>
            {t('verdict.signOff')}
          </Button>
        </Changes>
      </div>
    </>
  )
}

function Signed({ signOff, open }: Readonly<{ signOff: NonNullable<FacilitatorView['signOff']>; open: Open }>) {
  const t = useText()
  const give = useCommand()
  const language = useLanguage()
  const people = useSession((view) => view.people)
  const verdict = useSession((view) => view.verdict)
  const when = fullMoment(signOff.at, language)
  const names = signOff.signed.every(isNobody) ? [t('common.people', { count: signOff.signed.length })] : signOff.signed.map((id) => people[id]?.name ?? t('verdict.somebody'))
  const changed = sinceSigned(verdict, signOff)
  const say = (stage: number | null) => (stage === null ? t('verdict.noStage') : t('verdict.stage', { stage }))
  return (
    <>
      {signOff.journey === undefined ? (
        <Tag tone="sound" icon={<Icon name="check" weight={3} />}>{t('verdict.signedOff', { stage: signOff.figures.stage ?? '' })}</Tag>
      ) : <Tag tone="alarm" icon={<Icon name="warning" />}>{t('verdict.signedElsewhere')}</Tag>}
      <p className="foot__words">
        {t('verdict.signedBy', { people: sayList(t, names), when })}
        {changed === null ? null : (
          <span className="foot__changed">
            <Icon name="warning" />
            <b>{t('verdict.changed')}</b>{' '}
            {sayElsewhere(t, { signOff, now: changed.to, language }) ?? (changed.from === changed.to
              ? t('verdict.changedCells', { count: changed.cells, to: say(changed.to) })
              : t('verdict.changedStage', { from: say(changed.from), to: say(changed.to) }))}
          </span>
        )}
      </p>
      <div className="foot__end">
        <Button size="large" icon={<Icon name="check" />} aria-haspopup="dialog" onClick={() => open({ is: 'signed' })}>{t('signed.open')}</Button>
        <Changes><Button size="large" data-focus-after="" icon={<Icon name="undo" />} onClick={() => void give({ type: 'ReopenVerdict' })}>{t('verdict.reopen')}</Button></Changes>
      </div>
    </>
  )
}
