import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { sayList } from '../../../shared/report/reasons.ts'
import { countingNotes, weakLinks, type WeakLink } from '../../../shared/views/figure-notes.ts'
import { percentOf } from '../../../shared/views/resolve-figures.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { voiceOfNote } from '../../../shared/views/what-if.ts'
import type { NotePart, Open } from './opened.ts'
import { useAssessment } from './use-assessment.ts'
import { useReasonNames } from './use-reason-names.ts'

/** How far to rely on the verdict, and how firmly it stands; each figure opens what makes it so. */
export function Reliance({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const names = useReasonNames()
  const verdict = useSession((view) => view.verdict)
  const { assessment, isPending } = useAssessment()
  const settings = useSession((view) => view.settings)
  const notes = useSession((view) => view.notes)
  if (verdict.stage === null) return null
  if (assessment === null) return isPending ? <p className="nums nums--empty" aria-busy>{t('verdict.workingOut')}</p> : null
  const { confidence, stability } = assessment
  const { runs } = settings.codingError
  const limit = confidence.limits[0]
  const sayLink = ({ limit: one, bare }: WeakLink): string | null => {
    if (bare.length > 0) return t('standing.confidence.completeness', { places: sayList(t, bare.map(({ stage, lens }) => t('standing.confidence.place', { stage, lens: names.lens(lens) }))) })
    if (one === 'unstable' || one === 'somewhat-unstable') return t('standing.confidence.unstable', { same: stability.codingError[String(verdict.stage)] ?? 0, runs })
    if (one === 'low-agreement') return t('standing.confidence.agreement', { percent: percentOf(confidence.agreement ?? 0), need: percentOf(settings.confidence.agreement.high) })
    return null
  }
  const openConfidence = () => {
    const links = weakLinks({ verdict, notes, confidence, stability, agreementNeeded: settings.confidence.agreement.high })
    const parts = links.map((link): NotePart => {
      const words = sayLink(link)
      return { title: t(`verdict.limit.${link.limit}`), ...(words === null ? {} : { words }), notes: link.notes }
    })
    const words = t(links.length === 0 ? 'standing.confidence.high' : 'standing.confidence.words')
    open({ is: 'notes', title: t('standing.confidence.title'), words, notes: [], parts: [...parts, { title: t('standing.confidence.all'), notes: countingNotes(verdict) }] })
  }
  const openStability = () => {
    const pivotal = stability.pivotalNotes.map(({ without }) => without)
    const isFirm = pivotal.length + stability.pivotalPeople.length === 0
    const parts: readonly NotePart[] = [
      ...(pivotal.length === 0 ? [] : [{ title: t('standing.stability.notes'), notes: pivotal }]),
      ...stability.pivotalPeople.map(({ without }): NotePart => ({
        title: t('standing.pivot.person', { person: names.person(without) }),
        notes: Object.values(notes).flatMap((note) => (voiceOfNote(note) === without ? [note.id] : [])),
      })),
      ...(isFirm ? [{ words: t('standing.stability.firm'), notes: [] }] : []),
    ]
    open({ is: 'notes', title: t('standing.stability.title'), words: t('standing.stability.words', { runs, outcomes: sayOutcomes(t, stability.codingError) }), notes: [], parts })
  }
  return (
    <div className="nums" aria-busy={isPending}>
      <FigureButton
        figure={t(`verdict.confidenceFigure.${confidence.label}`)}
        name={t('verdict.confidence')}
        isPending={isPending}
        words={limit === undefined ? t('verdict.confidenceHigh') : t(`verdict.limit.${limit}`)}
        onOpen={openConfidence}
      />
      {stability.sameVerdict === null ? null : (
        <FigureButton
          figure={t('resolve.percent', { percent: percentOf(stability.sameVerdict.n / stability.sameVerdict.d) })}
          name={t('verdict.stability')}
          isPending={isPending}
          words={t('verdict.stabilityWords', { runs })}
          onOpen={openStability}
        />
      )}
      <Button icon={<Icon name="info" />} onClick={() => open({ is: 'reasons' })}>{t('verdict.allReasons')}</Button>
    </div>
  )
}

/** "480 give stage 2 and 20 give stage 3", the most frequent first. */
function sayOutcomes(t: Translate, outcomes: Readonly<Record<string, number>>): string {
  const inOrder = Object.entries(outcomes).toSorted(([, one], [, other]) => other - one)
  return sayList(t, inOrder.map(([stage, count]) => (stage === 'none' ? t('standing.stability.outcomeNone', { count }) : t('standing.stability.outcome', { count, stage }))))
}

type FigureButtonProps = Readonly<{ figure: string; name: string; words: string; isPending: boolean; onOpen: () => void }>

/** One large figure that opens the notes it stands on; while a newer one is worked out it says so. */
function FigureButton({ figure, name, words, isPending, onOpen }: FigureButtonProps) {
  const t = useText()
  return (
    <button type="button" className="num num--open" aria-haspopup="dialog" onClick={onOpen}>
      <b className="num__figure">{figure}</b>
      <span className="num__about"><strong className="num__name">{name}</strong>{isPending ? <span className="num__busy">{t('verdict.workingOutAnew')}</span> : words}</span>
    </button>
  )
}
