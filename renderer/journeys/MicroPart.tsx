import { withMicroTransformation, withoutMember } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'
import { useEditing } from './editing.tsx'
import { JourneyText } from './JourneyText.tsx'
import { useStageNames } from './use-names.ts'

/** The journey's library of small change projects, by the stage that they help to reach and by lens. */
export function MicroPart() {
  const t = useText()
  const { draft, shown, show, become } = useEditing()
  const { stageName, lensName } = useStageNames()
  const to = Math.min(Math.max(2, shown.to), Math.max(2, draft.stages.length))
  const add = (lens: (typeof draft.lenses)[number]['id']) => {
    show({ micro: draft.microTransformations.length })
    become(withMicroTransformation(draft, to, lens), `microTransformations[${draft.microTransformations.length}].title`)
  }
  const stages = draft.stages.slice(1).map((_, index) => index + 2)
  return (
    <div className="je-part">
      <div className="je-head">
        <h1>{t('editor.part.micro')}</h1>
        <div className="je-head__do">
          <Select
            label={t('editor.transition')} hideLabel value={String(to)} onChange={(next) => show({ to: Number(next), micro: null })}
            options={stages.map((stage) => ({ value: String(stage), label: t('editor.transitionTo', { from: stage - 1, to: stage, name: stageName(stage) }) }))}
          />
        </div>
      </div>
      <p className="muted">{t('editor.microHint')}</p>
      {draft.lenses.map((lens, lensAt) => (
        <Panel key={lens.id} title={lensName(lensAt)}>
          <div className="je-rows">
            {draft.microTransformations.map((micro, position) =>
              micro.lens === lens.id && micro.to === to ? <MicroCard key={micro.id} position={position} /> : null,
            )}
            <Button tone="bare" icon={<Icon name="plus" />} onClick={() => add(lens.id)}>{t('editor.addMicro')}</Button>
          </div>
        </Panel>
      ))}
    </div>
  )
}

/** One micro-transformation: its title, and all of it when it is open. */
function MicroCard({ position }: Readonly<{ position: number }>) {
  const t = useText()
  const { draft, shown, show, set, become } = useEditing()
  const { words } = useStageNames()
  const micro = draft.microTransformations[position]
  if (micro === undefined) return null
  const isOpen = shown.micro === position
  const path = `microTransformations[${position}]`
  const name = words(micro.title) || t('editor.microNumbered', { number: position + 1 })
  const remove = () => {
    show({ micro: null })
    become(withoutMember(draft, 'microTransformations', position))
  }
  return (
    <div className="je-micro">
      <div className="je-micro__head">
        <Button tone="bare" icon={<Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />} aria-expanded={isOpen} onClick={() => show({ micro: isOpen ? null : position })}>
          {name}
        </Button>
        <IconButton label={t('editor.removeNamed', { name })} icon={<Icon name="close" />} onClick={remove} />
      </div>
      {isOpen ? (
        <div className="stack">
          <JourneyText path={`${path}.title`} label={t('editor.title')} />
          <div className="je-pair">
            <JourneyText path={`${path}.hypothesis`} label={t('editor.hypothesis')} hint={t('editor.hypothesisHint')} multiline />
            <JourneyText path={`${path}.measure`} label={t('editor.measure')} multiline />
            <JourneyText path={`${path}.stopRule`} label={t('editor.stopRule')} multiline />
            <JourneyText path={`${path}.producesNote`} label={t('editor.producesNote')} hint={t('editor.producesNoteHint')} multiline />
          </div>
          <div className="field">
            <span className="field__label">{t('editor.size')}</span>
            <SegmentedControl
              label={t('editor.size')} value={String(micro.size)} onChange={(size) => set(`${path}.size`, Number(size))}
              options={(['1', '2', '3'] as const).map((size) => ({ value: size as string, label: t(`editor.sizeName.${size}`) }))}
            />
          </div>
        </div>
      ) : null}
    </div>
  )
}
