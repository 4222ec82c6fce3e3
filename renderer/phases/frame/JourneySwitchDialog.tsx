import { useMemo, useState } from 'react'
import type { Journey } from '../../../shared/journey/journey.ts'
import { defaultMapping, type JourneyMapping, withLens, withStage } from '../../../shared/journey/mapping.ts'
import { asId, type LensId } from '../../../shared/kernel/ids.ts'
import { useCommand, useSession, useSessionReader } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { LensMapping } from './LensMapping.tsx'
import { StageMapping } from './StageMapping.tsx'
import { SwitchOutcome } from './SwitchOutcome.tsx'
import './switching.css'
import { useSwitchPreview } from './use-switch-preview.ts'

export type JourneySwitchDialogProps = Readonly<{
  /** The journey that the session is to be on; one that passes the check. */
  journey: Journey
  /** Called once the session is on it, with `true`, or when the facilitator thought better of it. */
  onDone: (changed: boolean) => void
  /** Where to begin, when only the lenses change; the default mapping where it is left out. */
  start?: JourneyMapping
  /** Makes the journey anew for a choice of lenses; every old lens has to have a new one then. */
  remake?: (lenses: readonly LensId[]) => Journey
}>

const PARTS = ['stages', 'lenses'] as const
type Part = (typeof PARTS)[number]

/** Another journey for a session that is under way: where everything goes, changeable, what follows from it, and the change itself. */
export function JourneySwitchDialog({ journey, onDone, start, remake }: JourneySwitchDialogProps) {
  const t = useText()
  const language = useLanguage()
  const give = useCommand()
  const read = useSessionReader()
  const toast = useToast()
  const from = useSession((view) => view.journey)
  const [mapping, setMapping] = useState<JourneyMapping>(() => start ?? defaultMapping(from, journey))
  const [part, setPart] = useState<Part>(start === undefined ? 'stages' : 'lenses')
  const [busy, setBusy] = useState(false)
  const missing = remake === undefined ? undefined : from.lenses.find((_, index) => (mapping.lenses[index] ?? null) === null)
  const next = useMemo(() => {
    const first = journey.lenses[0]?.id ?? asId<LensId>('')
    return remake === undefined ? journey : remake(mapping.lenses.map((lens) => lens ?? first))
  }, [journey, remake, mapping])
  const { preview, isCurrent, problem } = useSwitchPreview(next, mapping)
  const undo = () => {
    if (read().history.undo === 'ChooseJourney') void give({ type: 'Undo' })
    else toast({ title: t('switching.laterFirst') })
  }
  const change = async () => {
    setBusy(true)
    const done = await give({ type: 'ChooseJourney', journey: next, mapping })
    setBusy(false)
    if (!done) return
    toast({
      title: t('switching.done', { journey: next.name[language] }), words: t('switching.doneWords'), tone: 'sound',
      action: { label: t('common.undo'), onPress: undo },
    })
    onDone(true)
  }
  const lensName = missing?.name[language] ?? ''
  return (
    <Dialog
      open onClose={() => onDone(false)} size="wide" title={t('switching.title')} description={t('switching.words')} closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={() => onDone(false)}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={!isCurrent || problem !== null || missing !== undefined} onClick={() => void change()}>{t('switching.change')}</Button>
        </>
      }
    >
      <SegmentedControl
        label={t('switching.parts')} wide value={part} onChange={setPart}
        options={PARTS.map((value) => ({ value, label: t(`switching.${value}`) }))}
      />
      {part === 'stages' ? (
        <StageMapping from={from} to={next} mapping={mapping} preview={preview} onMove={(at, to) => setMapping((before) => withStage(before, at, to))} />
      ) : (
        <LensMapping
          from={from} to={next} mapping={mapping} preview={preview} everyLens={remake !== undefined}
          onMove={(at, to) => setMapping((before) => withLens(before, at, to))}
        />
      )}
      {problem === null ? null : <p className="field__error" role="alert">{problem}</p>}
      {missing === undefined ? null : <p className="field__error" role="alert">{t('switching.lensMissing', { lens: lensName })}</p>}
      {preview === null ? <p className="muted" aria-live="polite">{t('switching.looking')}</p> : <SwitchOutcome preview={preview} from={from} to={next} />}
    </Dialog>
  )
}
