import { useRef, useState } from 'react'
import { LONGEST } from '../../../shared/contract/limits.ts'
import type { UnitView } from '../../../shared/views/people-view.ts'
import { useSought } from '../../actions/doing.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { focusRow } from './focus-row.ts'
import { NameDialog } from './NameDialog.tsx'

/** The units: added one after another, renamed, removed while nobody belongs to them; the journey names some to start from. */
export function Units() {
  const t = useText()
  const give = useCommand()
  const toast = useToast()
  const units = Object.values(useSession((view) => view.units))
  const language = useSession((view) => view.language)
  const { suggestedUnits } = useSession((view) => view.journey)
  const [name, setName] = useState('')
  const [renamed, rename] = useState<UnitView | null>(null)
  const box = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  useSought('unit', focusRow)
  const taken = new Set(units.map((unit) => unit.name.toLowerCase()))
  const named = suggestedUnits.map((suggested) => suggested[language])
  const suggestions = named.filter((suggested) => !taken.has(suggested.toLowerCase()))
  const add = async (typed: string) => {
    if (typed.trim() === '') return
    setName('')
    if (!(await give({ type: 'AddUnit', name: typed.trim() }))) setName((now) => (now === '' ? typed : now))
  }
  const suggest = (suggested: string) => {
    box.current?.focus()
    void give({ type: 'AddUnit', name: suggested })
  }
  const remove = async ({ id, name: gone }: UnitView) => {
    if (!(await give({ type: 'RemoveUnit', unit: id }))) return
    box.current?.focus()
    const restore = () => void give({ type: 'RestoreUnit', unit: id })
    toast({ title: t('frame.unitRemoved', { name: gone }), action: { label: t('common.undo'), onPress: restore } })
  }
  return (
    <section className="frame-block" aria-labelledby="frame-units">
      <h2 id="frame-units">{t('frame.units')} <span className="side__count">{units.length}</span></h2>
      {units.length === 0 ? <p className="muted">{t('frame.noUnits')}</p> : null}
      <ul className="frame-rows">
        {units.map((unit) => (
          <li key={unit.id} className="frame-row" data-row={unit.id} tabIndex={-1}>
            <span className="frame-row__words"><b>{unit.name}</b><span>{t('frame.peopleIn', { count: unit.people })}</span></span>
            <IconButton
              label={t('frame.renameUnit', { name: unit.name })} icon={<Icon name="pencil" />} onClick={() => rename(unit)}
            />
            <IconButton
              label={t('frame.removeUnit', { name: unit.name })} icon={<Icon name="close" />} onClick={() => void remove(unit)}
            />
          </li>
        ))}
      </ul>
      <Field
        label={t('frame.addUnit')} value={name} onChange={setName} maxLength={LONGEST.name} autoComplete="off"
        enterKeyHint="enter" hint={t('frame.addUnitHint')}
        inputRef={(element) => { box.current = element }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add(name)
        }}
      />
      {suggestions.length === 0 || units.length >= suggestedUnits.length ? null : (
        <div className="frame-suggestions" role="group" aria-label={t('frame.suggestions')}>
          {suggestions.map((suggested) => (
            <Button
              key={suggested} icon={<Icon name="plus" />} aria-label={t('frame.addSuggestion', { name: suggested })}
              onClick={() => suggest(suggested)}
            >
              {suggested}
            </Button>
          ))}
        </div>
      )}
      {renamed === null ? null : (
        <NameDialog
          title={t('frame.renameUnit', { name: renamed.name })} label={t('frame.unitName')} name={renamed.name}
          onClose={() => rename(null)}
          onSave={(next) => give({ type: 'RenameUnit', unit: renamed.id, name: next })}
        />
      )}
    </section>
  )
}
