import type { LensId, ParticipantId, UnitId } from '../../../shared/kernel/ids.ts'
import { type Kind, KINDS, type NoteDraft, type Stance, type Strength } from '../../../shared/session/gather.ts'
import { CommitField } from '../../session/CommitField.tsx'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Pips } from '../../ui/Pips.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'

/** What notes have in common; a field that differs from note to note is missing. */
export type Common = Partial<Omit<NoteDraft, 'text'>>
export type NoteChange = Partial<Omit<NoteDraft, 'text'>>

const NONE = 'none'
const STRENGTHS: readonly Strength[] = [1, 2, 3]
const STANCES: readonly Stance[] = ['supports', 'contradicts']

type NoteFieldsProps = Readonly<{ value: Common; onChange: (change: NoteChange) => Promise<boolean>; full: boolean; nameless?: boolean }>

/** Everything about a note but its text: of one note, of many at once, or of the next one that is written. */
export function NoteFields({ value, onChange, full, nameless = false }: NoteFieldsProps) {
  const t = useText()
  const language = useLanguage()
  const units = useSession((view) => view.units)
  const people = useSession((view) => view.people)
  // Nobody is to judge or reword a note by who wrote it while the room still judges it alone.
  const unseen = useSession((view) => view.round?.hidden === true) || nameless
  const { lenses } = useSession((view) => view.journey)
  const change = (next: NoteChange) => void onChange(next)
  const idOf = (id: string | null | undefined) => (id === undefined ? null : (id ?? NONE))
  return (
    <div className="gather-fields">
      <Select
        label={t('gather.kind')} value={value.kind ?? null} placeholder={t('gather.different')}
        onChange={(kind) => change({ kind })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`common.kind.${kind}`), icon: <KindChip kind={kind} /> }))}
      />
      <div className="field">
        <span className="field__label">
          {t('gather.strength')}{value.strength === undefined ? '' : `: ${t(`common.strengthName.${value.strength}`)}`}
        </span>
        <SegmentedControl
          label={t('gather.strength')} wide value={value.strength === undefined ? null : `${value.strength}`}
          onChange={(next) => change({ strength: Number(next) as Strength })}
          options={STRENGTHS.map((strength) => ({
            value: `${strength}`,
            label: <><span className="sr">{t(`common.strengthName.${strength}`)}</span>{strength}</>,
            icon: <Pips strength={strength} />,
          }))}
        />
      </div>
      <div className="field">
        <span className="field__label">{t('gather.stance')}</span>
        <SegmentedControl
          label={t('gather.stance')} wide value={value.stance ?? null} onChange={(stance) => change({ stance })}
          options={STANCES.map((stance) => ({ value: stance, label: t(`gather.${stance}`) }))}
        />
      </div>
      <Select
        label={t('common.lens')} value={idOf(value.lens)} placeholder={t('gather.different')}
        onChange={(id) => change({ lens: id === NONE ? null : (id as LensId) })}
        options={[
          ...lenses.map(({ id, name }) => ({ value: id as string, label: name[language] })),
          { value: NONE, label: t('common.noLens') },
        ]}
      />
      <Select
        label={t('common.unit')} value={idOf(value.unit)} placeholder={t('gather.different')}
        onChange={(id) => change({ unit: id === NONE ? null : (id as UnitId) })}
        options={[
          ...Object.values(units).map(({ id, name }) => ({ value: id as string, label: name })),
          { value: NONE, label: t('common.noUnit') },
        ]}
      />
      {full ? (
        <>
          {unseen ? <p className="muted">{t(nameless ? 'turns.authorNameless' : 'turns.authorHidden')}</p> : (
            <Select
              label={t('common.author')} value={idOf(value.author)} placeholder={t('gather.different')}
              onChange={(id) => change({ author: id === NONE ? null : (id as ParticipantId) })}
              options={[
                ...Object.values(people).map(({ id, name }) => ({ value: id as string, label: name })),
                { value: NONE, label: t('gather.noAuthor') },
              ]}
            />
          )}
          <CommitField
            label={t('gather.observedOn')} type="date" value={value.observedOn ?? ''}
            hint={value.observedOn === undefined ? t('gather.different') : t('gather.observedHint')}
            onCommit={(typed) => onChange({ observedOn: typed === '' ? null : typed })}
          />
          {value.symptom === undefined ? (
            <div className="field">
              <span className="field__label">{t('gather.symptomMixed')}</span>
              <SegmentedControl
                label={t('common.symptom')} wide value={null} onChange={(next) => change({ symptom: next === 'yes' })}
                options={[{ value: 'yes', label: t('gather.symptomSet') }, { value: 'no', label: t('gather.symptomUnset') }]}
              />
            </div>
          ) : (
            <Checkbox
              label={t('gather.symptom')} hint={t('gather.symptomHint')} checked={value.symptom}
              onChange={(symptom) => change({ symptom })}
            />
          )}
        </>
      ) : null}
    </div>
  )
}

function KindChip({ kind }: Readonly<{ kind: Kind }>) {
  return <span className="kind__chip" data-kind={kind}><KindIcon kind={kind} /></span>
}
