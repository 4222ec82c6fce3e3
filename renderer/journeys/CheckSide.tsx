import type { ReactNode } from 'react'
import { missingIn } from '../../shared/journey/draft.ts'
import { LANGUAGES, type Language } from '../../shared/journey/journey.ts'
import type { SaidProblem } from '../../shared/report/journey-problems.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useEditing } from './editing.tsx'

/** One thing that is wrong, with the place that it is about. */
export type Finding = SaidProblem & {
  readonly path: string
  /** It is only that nothing is written there yet. */
  readonly isEmpty: boolean
}

type CheckSideProps = Readonly<{
  findings: readonly Finding[]
  onGoTo: (path: string) => void
  onShow: (language: Language) => void
  children: ReactNode
}>

/** What is still wrong with the journey, each thing a way to its place; and what can be done once nothing is. */
export function CheckSide({ findings, onGoTo, onShow, children }: CheckSideProps) {
  const t = useText()
  return (
    <aside className="side je-side" data-at="end" aria-label={t('editor.check')}>
      <div className="je-verdict" role="status" data-sound={findings.length === 0 ? '' : undefined}>
        <Icon name={findings.length === 0 ? 'check' : 'warning'} weight={findings.length === 0 ? 3 : 2} />
        <h2>{findings.length === 0 ? t('editor.sound') : t('editor.problems', { count: findings.length })}</h2>
      </div>
      <p className="muted">{findings.length === 0 ? t('editor.soundHint') : t('editor.problemsHint')}</p>
      <ul className="je-findings">
        {findings.map((finding) => (
          <li key={`${finding.path} ${finding.what}`}>
            <button type="button" className="je-finding" onClick={() => onGoTo(finding.path)}>
              <b>{finding.where}</b>
              <span>{finding.what}</span>
            </button>
          </li>
        ))}
      </ul>
      <Languages onShow={onShow} />
      <div className="je-side__foot">{children}</div>
    </aside>
  )
}

/** Says in which language texts are missing: they are no problem, because the other language stands in for them. */
function Languages({ onShow }: Readonly<{ onShow: (language: Language) => void }>) {
  const t = useText()
  const { draft } = useEditing()
  return LANGUAGES.map((language) => {
    const count = missingIn(draft, language)
    if (count === 0) return null
    const name = t(`editor.languageName.${language}`)
    return (
      <div key={language} className="je-missing">
        <p>{t('editor.missing', { count, language: name })}</p>
        <Button tone="bare" icon={<Icon name="pencil" />} onClick={() => onShow(language)}>{t('editor.showMissing', { language: name })}</Button>
      </div>
    )
  })
}
