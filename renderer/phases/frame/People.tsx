import { type ClipboardEvent, useRef, useState } from 'react'
import { LONGEST } from '../../../shared/contract/limits.ts'
import { splitPeople } from '../../../shared/import/people.ts'
import type { UnitId } from '../../../shared/kernel/ids.ts'
import type { PersonView } from '../../../shared/views/people-view.ts'
import { useSought } from '../../actions/doing.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { Who } from '../../ui/Who.tsx'
import { NameDialog } from './NameDialog.tsx'
import { PeopleListDialog } from './PeopleListDialog.tsx'
import { focusRow } from './focus-row.ts'
import { NO_UNIT, useUnitOptions } from './unit-options.ts'

/** The people in the room: typed one after another, pasted as a list, changed and removed. */
export function People() {
  const t = useText()
  const give = useCommand()
  const toast = useToast()
  const people = Object.values(useSession((view) => view.people))
  const units = useSession((view) => view.units)
  const [typed, setTyped] = useState('')
  const [nextUnit, setNextUnit] = useState<string>(NO_UNIT)
  const [list, setList] = useState<string | null>(null)
  const [edited, edit] = useState<PersonView | null>(null)
  const box = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  const options = useUnitOptions()
  useSought('person', focusRow)
  const add = async () => {
    const [person] = splitPeople(typed, [])
    if (person === undefined) return
    setTyped('')
    const unit = person.unit ?? units[nextUnit as UnitId]?.name ?? null
    const done = await give({ type: 'AddParticipants', people: [{ name: person.name, unit }] })
    if (!done) setTyped((now) => (now === '' ? typed : now))
  }
  const remove = async ({ id, name }: PersonView) => {
    if (!(await give({ type: 'RemoveParticipant', participant: id }))) return
    box.current?.focus()
    const restore = () => void give({ type: 'RestoreParticipant', participant: id })
    toast({ title: t('frame.personRemoved', { name }), action: { label: t('common.undo'), onPress: restore } })
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!/[\r\n]/.test(text.trim())) return
    event.preventDefault()
    setList(text)
  }
  return (
    <section className="frame-block" aria-labelledby="frame-people">
      <div className="side__head">
        <h2 id="frame-people">{t('frame.people')} <span className="side__count">{people.length}</span></h2>
        <Button tone="bare" data-lead="paste" icon={<Icon name="copy" />} onClick={() => setList('')}>{t('frame.pasteList')}</Button>
      </div>
      <div className="frame-add" onPaste={onPaste}>
        <Field
          label={t('frame.addPerson')} value={typed} onChange={setTyped} hint={t('frame.addPersonHint')} autoComplete="off"
          enterKeyHint="enter"
          maxLength={2 * LONGEST.name + 2} inputRef={(element) => { box.current = element }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add()
          }}
        />
        {options.length < 2 ? null : (
          <Select
            label={t('frame.unitForNext')} value={units[nextUnit as UnitId] === undefined ? NO_UNIT : nextUnit} options={options}
            onChange={setNextUnit}
          />
        )}
      </div>
      {people.length === 0 ? (
        <EmptyState icon={<Icon name="people" />} title={t('frame.noPeople')}>{t('frame.noPeopleHint')}</EmptyState>
      ) : null}
      <ul className="frame-rows">
        {people.map((person) => (
          <li key={person.id} className="frame-row" data-row={person.id} tabIndex={-1}>
            <Who initials={person.initials} label={person.name} />
            <span className="frame-row__words">
              <b>{person.name}</b>
              <span>{(person.unit === null ? undefined : units[person.unit]?.name) ?? t('common.noUnit')}</span>
            </span>
            <IconButton
              label={t('frame.editPerson', { name: person.name })} icon={<Icon name="pencil" />} onClick={() => edit(person)}
            />
            <IconButton
              label={t('frame.removePerson', { name: person.name })} icon={<Icon name="close" />}
              onClick={() => void remove(person)}
            />
          </li>
        ))}
      </ul>
      {list === null ? null : <PeopleListDialog text={list} onClose={() => setList(null)} />}
      {edited === null ? null : <PersonDialog person={edited} onClose={() => edit(null)} />}
    </section>
  )
}

function PersonDialog({ person, onClose }: Readonly<{ person: PersonView; onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const options = useUnitOptions()
  const [unit, setUnit] = useState<string>(person.unit ?? NO_UNIT)
  return (
    <NameDialog
      title={t('frame.personTitle', { name: person.name })} label={t('frame.personName')} name={person.name} onClose={onClose}
      onSave={(name) => {
        const chosen = unit === NO_UNIT ? null : (unit as UnitId)
        return give({ type: 'EditParticipant', participant: person.id, name, unit: chosen })
      }}
    >
      <Select label={t('common.unit')} value={unit} options={options} onChange={setUnit} />
    </NameDialog>
  )
}
