import { at } from '../../shared/journey/edit.ts'
import { LANGUAGES, type Language, type LocalText } from '../../shared/journey/journey.ts'
import { useText } from '../session/surface.tsx'
import { Field } from '../ui/Field.tsx'
import { flag } from '../ui/flag.ts'
import { useEditing } from './editing.tsx'

type JourneyTextProps = Readonly<{ path: string; label: string; hint?: string; hideLabel?: boolean; multiline?: boolean }>

/** One text of a journey, in the language that is shown or in both side by side; where it is not written yet, the other one shows through. */
export function JourneyText({ path, label, hint, hideLabel = false, multiline = false }: JourneyTextProps) {
  const t = useText()
  const { draft, shows, set, wrongAt } = useEditing()
  const text = at(draft, path) as LocalText
  const languages: readonly Language[] = shows === 'both' ? LANGUAGES : [shows]
  return (
    <div className="je-text" data-both={flag(shows === 'both')}>
      {languages.map((language, index) => {
        const other = text[language] === '' ? LANGUAGES.map((one) => text[one]).find((words) => words.trim() !== '') : undefined
        return (
          <Field
            key={language}
            label={shows === 'both' ? t('editor.inLanguage', { label, language: t(`common.language.${language}`) }) : label}
            hideLabel={hideLabel} multiline={multiline} rows={2} autoComplete="off"
            name={`${path}.${language}`} value={text[language]} {...(other === undefined ? {} : { placeholder: other })}
            onChange={(words) => set(`${path}.${language}`, words)}
            {...(hint === undefined || index > 0 ? {} : { hint })}
            error={(wrongAt(`${path}.${language}`) ?? (index === 0 ? wrongAt(path) : null))?.what ?? null}
          />
        )
      })}
    </div>
  )
}
