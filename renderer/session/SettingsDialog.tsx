import { useMemo, useState } from 'react'
import { adjustableOf, previewSettings, SETTING_RANGES, USUAL_SETTINGS } from '../../shared/views/settings-preview.ts'
import type { AdjustableSettings } from '../../shared/verdict/adjustable.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Threshold } from '../ui/Threshold.tsx'
import { Changes } from './Changes.tsx'
import { sayPreview } from './say-preview.ts'
import { useCommand, useSession } from './session.tsx'
import { useText } from './surface.tsx'

type SettingsDialogProps = Readonly<{ open: boolean; onClose: () => void }>

/** The thresholds, each with its reason; what a change would do is said before it is made. */
export function SettingsDialog({ open, onClose }: SettingsDialogProps) {
  return open ? <OpenSettings onClose={onClose} /> : null
}

function OpenSettings({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const settings = useSession((view) => view.settings)
  const [draft, setDraft] = useState<AdjustableSettings>(() => adjustableOf(settings))
  const move = (change: Partial<AdjustableSettings>) => setDraft((before) => ({ ...before, ...change }))
  const moved = JSON.stringify(draft) !== JSON.stringify(adjustableOf(settings))
  const unusual = JSON.stringify(draft) !== JSON.stringify(USUAL_SETTINGS)
  const backwards = draft.ageing.goneAfterMonths <= draft.ageing.halfAfterMonths
  const save = async () => {
    if (!moved || (await give({ type: 'ChangeSettings', change: draft }))) onClose()
  }
  return (
    <Dialog
      open
      size="wide"
      title={t('settings.title')}
      description={t('settings.hint')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <Preview draft={draft} moved={moved} />
          <Changes>
            <Button icon={<Icon name="undo" />} disabled={!unusual} onClick={() => setDraft(USUAL_SETTINGS)}>{t('settings.allUsual')}</Button>
          </Changes>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Changes><Button tone="primary" disabled={backwards} onClick={() => void save()}>{t('settings.save')}</Button></Changes>
        </>
      }
    >
      <div className="thresholds">
        <Changes says>
          <h3>{t('settings.ofDisagreement')}</h3>
          <Percent name="contestedBelow" value={draft.contestedBelow * 100} usual={USUAL_SETTINGS.contestedBelow * 100} onChange={(value) => move({ contestedBelow: value / 100 })} />
          <Percent name="withinOneAtLeast" value={percentOf(draft.withinOneAtLeast)} usual={percentOf(USUAL_SETTINGS.withinOneAtLeast)} onChange={(value) => move({ withinOneAtLeast: { n: value, d: 100 } })} />
          <Figure name="loneVoiceFrom" value={draft.loneVoiceFrom} usual={USUAL_SETTINGS.loneVoiceFrom} unit={t('settings.placements')} onChange={(loneVoiceFrom) => move({ loneVoiceFrom })} />
          <h3>{t('settings.ofVerdict')}</h3>
          <Coverage value={draft.coverage} onChange={(coverage) => move({ coverage })} />
          <Figure name="minContributors" value={draft.minContributors} usual={USUAL_SETTINGS.minContributors} unit={t('settings.people')} onChange={(minContributors) => move({ minContributors })} />
          <div className="threshold">
            <Switch label={t('settings.label.impliedCredit')} hint={t('settings.reason.impliedCredit')} checked={draft.impliedCredit} onChange={(impliedCredit) => move({ impliedCredit })} />
          </div>
          <h3>{t('settings.ofAge')}</h3>
          <Figure
            name="halfAfterMonths"
            value={draft.ageing.halfAfterMonths}
            usual={USUAL_SETTINGS.ageing.halfAfterMonths}
            unit={t('settings.months')}
            onChange={(halfAfterMonths) => move({ ageing: { ...draft.ageing, halfAfterMonths } })}
          />
          <Figure
            name="goneAfterMonths"
            value={draft.ageing.goneAfterMonths}
            usual={USUAL_SETTINGS.ageing.goneAfterMonths}
            unit={t('settings.months')}
            onChange={(goneAfterMonths) => move({ ageing: { ...draft.ageing, goneAfterMonths } })}
          />
          {backwards ? <p className="field__error" role="alert"><Icon name="warning" />{t('refusal.gone-before-half')}</p> : null}
        </Changes>
      </div>
    </Dialog>
  )
}

/** What the thresholds as they stand in the dialog would change; said again whenever they are moved. */
function Preview({ draft, moved }: Readonly<{ draft: AdjustableSettings; moved: boolean }>) {
  const t = useText()
  const notes = useSession((view) => view.notes)
  const units = useSession((view) => view.units)
  const journey = useSession((view) => view.journey)
  const settings = useSession((view) => view.settings)
  const heldOn = useSession((view) => view.heldOn)
  const preview = useMemo(() => previewSettings({ notes, units, journey, settings, heldOn }, draft), [notes, units, journey, settings, heldOn, draft])
  return (
    <div className="threshold__preview" role="status">
      {moved ? sayPreview(t, preview, notes).map((line) => <p key={line}>{line}</p>) : <p className="muted">{t('settings.preview.still')}</p>}
    </div>
  )
}

type Name = keyof typeof SETTING_RANGES
type FigureProps = Readonly<{ name: Name; value: number; usual: number; unit: string; onChange: (value: number) => void }>

function Percent(props: Omit<FigureProps, 'unit'>) {
  return <Figure {...props} value={Math.round(props.value)} usual={Math.round(props.usual)} unit="%" />
}

function Figure({ name, value, usual, unit, onChange }: FigureProps) {
  const t = useText()
  const { least, most } = SETTING_RANGES[name]
  const label = t(`settings.label.${name}`)
  return (
    <Threshold label={label} unit={unit} value={value} least={least} most={most} outOfRange={t('refusal.setting-out-of-range', { least, most })} reason={t(`settings.reason.${name}`)} onChange={onChange}>
      <BackToUsual label={label} usual={`${usual} ${unit}`} is={value === usual} onBack={() => onChange(usual)} />
    </Threshold>
  )
}

function BackToUsual({ label, usual, is, onBack }: Readonly<{ label: string; usual: string; is: boolean; onBack: () => void }>) {
  const t = useText()
  if (is) return <span className="threshold__usual muted">{t('settings.isUsual', { usual })}</span>
  return <Button tone="bare" icon={<Icon name="undo" />} aria-label={t('settings.backNamed', { label, usual })} onClick={onBack}>{t('settings.back', { usual })}</Button>
}

const COVERAGES = { half: { n: 1, d: 2 }, twoThirds: { n: 2, d: 3 }, threeQuarters: { n: 3, d: 4 }, all: { n: 1, d: 1 } } as const

type Ratio = AdjustableSettings['coverage']

function Coverage({ value, onChange }: Readonly<{ value: Ratio; onChange: (value: Ratio) => void }>) {
  const t = useText()
  const names = Object.keys(COVERAGES) as (keyof typeof COVERAGES)[]
  const chosen = names.find((name) => isSame(COVERAGES[name], value)) ?? null
  const usual = t('settings.share.twoThirds')
  return (
    <div className="threshold">
      <span className="threshold__label">{t('settings.label.coverage')}</span>
      <p className="threshold__reason">{t('settings.reason.coverage')}</p>
      <SegmentedControl label={t('settings.label.coverage')} value={chosen} options={names.map((name) => ({ value: name, label: t(`settings.share.${name}`) }))} onChange={(name) => onChange(COVERAGES[name])} />
      <BackToUsual label={t('settings.label.coverage')} usual={usual} is={isSame(value, USUAL_SETTINGS.coverage)} onBack={() => onChange(USUAL_SETTINGS.coverage)} />
    </div>
  )
}

function isSame(one: Ratio, other: Ratio): boolean {
  return one.n * other.d === other.n * one.d
}

function percentOf({ n, d }: Ratio): number {
  return (n / d) * 100
}
