import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useShown } from './shown.tsx'
import { NOTHING } from './use-what-if.ts'

/** Says for as long as it lasts that what is on the screen is thought up, and leads out of it. */
export function WhatIfBanner({ onLeave }: Readonly<{ onLeave: () => void }>) {
  const t = useText()
  const { think, without, failed } = useShown().whatIf
  const { notes, voices, units } = without ?? NOTHING
  const actions = (
    <>
      <Button icon={<Icon name="undo" />} disabled={notes.length + voices.length + units.length === 0} onClick={() => think(NOTHING)}>{t('whatIf.putBack')}</Button>
      <Button tone="primary" icon={<Icon name="close" />} onClick={onLeave}>{t('whatIf.leave')}</Button>
    </>
  )
  return <Banner tone={failed === null ? 'info' : 'alarm'} title={t('whatIf.title')} actions={actions}>{failed === null ? t('whatIf.words') : t('whatIf.failed', { words: failed })}</Banner>
}

/** What thinking it away comes to, beside the sentence. */
export function WhatIfWords() {
  const t = useText()
  const from = useSession((view) => view.verdict.stage)
  const { verdict, whatIf } = useShown()
  const count = whatIf.tried?.found.leftOut ?? 0
  const said = from === null ? t('verdict.noStage') : t('verdict.stage', { stage: from })
  const words = count === 0 ? t('whatIf.asItIs') : verdict.stage === from ? t('whatIf.same', { count }) : t('whatIf.moved', { count, from: said })
  return <p className="what-if__words" data-moved={verdict.stage === from ? undefined : ''}><Icon name={verdict.stage === from ? 'same' : (verdict.stage ?? 0) < (from ?? 0) ? 'down' : 'up'} />{words}</p>
}
