import { useRef } from 'react'
import type { Journey, Language, Lens } from '../../../shared/journey/journey.ts'
import { inEachLanguage } from '../../../shared/journey/local-text.ts'
import { asId, type LensId } from '../../../shared/kernel/ids.ts'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

/** One lens as it is typed. */
export type OwnRow = Readonly<{ id: LensId; name: string; question: string }>

/** As many as can be told apart in a picture by lens. */
const MOST_LENSES = 9
const LONGEST_NAME = 60
const LONGEST_QUESTION = 400

/** The session's lenses to begin with, so that a word can be changed without typing the rest. */
export function ownRows(journey: Journey, language: Language): readonly OwnRow[] {
  return journey.lenses.slice(0, MOST_LENSES).map(({ id, name, question }) => ({ id, name: name[language], question: question[language] }))
}

/** What keeps a row from being a lens, by its place in the list. */
export function faultsOf(rows: readonly OwnRow[]): ReadonlyMap<number, 'nameMissing' | 'nameTwice'> {
  const names = rows.map(({ name }) => name.trim().toLowerCase())
  const faults = names.map((name, at) => (name === '' ? 'nameMissing' : names.indexOf(name) < at ? 'nameTwice' : null))
  return new Map(faults.flatMap((fault, at) => (fault === null ? [] : [[at, fault] as const])))
}

/** The typed lenses. One that was left as it was keeps its words in every language; a question that was left out is the lens's name. */
export function rowsToLenses(rows: readonly OwnRow[], journey: Journey, language: Language): readonly Lens[] {
  return rows.map(({ id, name, question }) => {
    const before = journey.lenses.find((lens) => lens.id === id)
    if (before?.name[language] === name && before.question[language] === question) return { ...before, sources: ['D'] }
    const [named, asked] = [name.trim(), question.trim() === '' ? `${name.trim()}?` : question.trim()]
    return { id, name: inEachLanguage(() => named), question: inEachLanguage(() => asked), sources: ['D'] }
  })
}

/** Lenses as the facilitator types them: a name each, and the question that a note has to answer to belong there. */
export function OwnLenses({ rows, onChange }: Readonly<{ rows: readonly OwnRow[]; onChange: (rows: readonly OwnRow[]) => void }>) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const faults = faultsOf(rows)
  const edit = (at: number, change: Partial<OwnRow>) => onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)))
  const remove = (at: number) => {
    onChange(rows.filter((_, index) => index !== at))
    list.current?.querySelector<HTMLElement>('input')?.focus()
  }
  const add = () => {
    const taken = new Set<string>(rows.map(({ id }) => id))
    const free = Array.from({ length: MOST_LENSES + 1 }, (_, index) => `own-${index + 1}`).find((id) => !taken.has(id)) ?? 'own'
    onChange([...rows, { id: asId<LensId>(free), name: '', question: '' }])
  }
  return (
    <div className="own-lenses" ref={list}>
      {rows.map(({ id, name, question }, at) => {
        const fault = faults.get(at)
        return (
          <div key={id} className="own-lenses__row">
            <Field
              label={t('switching.lensName', { number: at + 1 })} value={name} maxLength={LONGEST_NAME} autoComplete="off" autoFocus={name === ''}
              onChange={(typed) => edit(at, { name: typed })} error={fault === undefined ? null : t(`switching.${fault}`)}
            />
            <Field
              label={t('switching.lensQuestion', { number: at + 1 })} value={question} maxLength={LONGEST_QUESTION} autoComplete="off"
              placeholder={t('switching.questionHint')} onChange={(typed) => edit(at, { question: typed })}
            />
            <IconButton label={t('switching.removeLens', { number: at + 1 })} icon={<Icon name="close" />} disabled={rows.length === 1} onClick={() => remove(at)} />
          </div>
        )
      })}
      <div className="row">
        <Button icon={<Icon name="plus" />} disabled={rows.length >= MOST_LENSES} onClick={add}>{t('switching.addLens')}</Button>
        {rows.length < MOST_LENSES ? null : <span className="muted">{t('switching.mostLenses')}</span>}
      </div>
    </div>
  )
}
