import type { AudienceView } from '../../shared/views/audience-view.ts'
import { shortDay } from '../session/dates.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useFitting } from './use-fitting.ts'

/** What goes home: the verdict, what starts when, and the documents that were saved. */
export function HomeScene({ view }: Readonly<{ view: AudienceView }>) {
  const t = useText()
  const saved = view.takenHome?.saved ?? NONE
  const { setPlace, fitting } = useFitting(saved)
  return (
    <section className="home" aria-label={t('audience.home.title')}>
      <dl className="home__facts">
        <div>
          <dt>{t('audience.home.verdict')}</dt>
          <dd>{useVerdictWords(view)}</dd>
        </div>
        <div>
          <dt>{t('audience.home.plan')}</dt>
          <dd>{usePlanWords(view)}</dd>
        </div>
      </dl>
      <section className="home__documents">
        <h2>{t('audience.home.documents')}</h2>
        <ul ref={setPlace}>
          {saved.slice(0, fitting).map((name) => <li key={name}><Icon name="check" weight={3} />{name}</li>)}
          {fitting === saved.length ? null : <li className="audience__more">{t('audience.home.more', { count: saved.length - fitting })}</li>}
          {saved.length === 0 ? <li className="home__none">{t('audience.home.none')}</li> : null}
        </ul>
      </section>
    </section>
  )
}

const NONE: readonly string[] = []

function useVerdictWords({ verdict, stages }: AudienceView): string {
  const t = useText()
  const language = useLanguage()
  if (verdict === null || verdict.stage === null) return t('audience.words.noVerdict')
  const holds = t('common.stageNamed', { stage: verdict.stage, name: stages[verdict.stage - 1]?.name[language] ?? '' })
  return verdict.signedOff ? `${holds}. ${t('audience.words.signedOff')}` : `${holds}.`
}

function usePlanWords({ plan }: AudienceView): string {
  const t = useText()
  const language = useLanguage()
  const iterations = plan?.iterations ?? []
  const count = iterations.reduce((sum, { items }) => sum + items.length, 0)
  const [first] = iterations
  if (first === undefined || count === 0) return t('audience.nothingPlanned')
  return `${t('audience.home.planned', { count })} ${t('audience.home.starts', { day: shortDay(first.startsOn, language) })}`
}
