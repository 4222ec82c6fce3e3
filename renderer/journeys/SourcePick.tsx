import { at } from '../../shared/journey/edit.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useEditing } from './editing.tsx'

type SourcePickProps = Readonly<{ path: string; of: string }>

/** Which sources a text stands on; `of` says of which text. */
export function SourcePick({ path, of }: SourcePickProps) {
  const t = useText()
  const { draft, set, show } = useEditing()
  const chosen = (at(draft, path) as readonly string[] | undefined) ?? []
  const known = Object.entries(draft.sources)
  // A key that nothing declares any more is shown all the same, so that it can be taken away.
  const all = [...known, ...chosen.filter((key) => !Object.hasOwn(draft.sources, key)).map((key) => [key, ''] as const)]
  const choose = (key: string, isChosen: boolean) => set(path, isChosen ? [...chosen, key] : chosen.filter((own) => own !== key))
  return (
    <Popover
      align="end" title={t('editor.sourcesOf', { of })}
      trigger={
        <Button icon={<Icon name="link" />} aria-label={t('editor.sourcesNow', { of, sources: chosen.join(', ') || t('editor.noSource') })} data-place={path}>
          {chosen.length === 0 ? t('editor.noSource') : chosen.join(', ')}
        </Button>
      }
    >
      <div className="je-sources">
        {all.length === 0 ? <p className="muted">{t('editor.noSourcesYet')}</p> : null}
        {all.map(([key, words]) => (
          <Checkbox key={key} label={key} hint={words} checked={chosen.includes(key)} onChange={(isChosen) => choose(key, isChosen)} />
        ))}
        <Button tone="bare" icon={<Icon name="pencil" />} onClick={() => show({ part: 'sources' })}>{t('editor.toSources')}</Button>
      </div>
    </Popover>
  )
}
