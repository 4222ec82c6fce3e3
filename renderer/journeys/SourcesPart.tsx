import { useRef } from 'react'
import { withoutSource, withSource, withSourceWords } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useEditing } from './editing.tsx'

/** Where what the journey says comes from: a key that texts name, and what it stands for. */
export function SourcesPart() {
  const t = useText()
  const { draft, become, typed, wrongAt } = useEditing()
  const add = useRef<HTMLButtonElement>(null)
  const addSource = () => {
    const next = withSource(draft)
    become(next, `sources.${Object.keys(next.sources).at(-1) ?? ''}`)
  }
  const remove = (key: string) => {
    become(withoutSource(draft, key))
    add.current?.focus()
  }
  return (
    <div className="je-part">
      <div className="je-head">
        <h1>{t('editor.part.sources')}</h1>
        <div className="je-head__do">
          <Button ref={add} icon={<Icon name="plus" />} data-place="sources" onClick={addSource}>{t('editor.addSource')}</Button>
        </div>
      </div>
      <Panel title={t('frame.sources')}>
        <div className="je-rows">
          <p className="muted">{t('editor.sourcesHint')}</p>
          {Object.entries(draft.sources).map(([key, words]) => (
            <div key={key} className="je-source">
              <b>{key}</b>
              <Field
                label={t('frame.source', { source: key })} hideLabel name={`sources.${key}`} value={words} autoComplete="off"
                onChange={(next) => typed(withSourceWords(draft, key, next), `sources.${key}`)} error={wrongAt(`sources.${key}`)?.what ?? null}
              />
              <IconButton label={t('editor.removeNamed', { name: key })} icon={<Icon name="close" />} onClick={() => remove(key)} />
            </div>
          ))}
        </div>
      </Panel>
    </div>
  )
}
