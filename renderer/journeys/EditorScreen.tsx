import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { draftProblems, type JourneyDraft } from '../../shared/journey/draft.ts'
import { withValue } from '../../shared/journey/edit.ts'
import { LANGUAGES, type Language } from '../../shared/journey/journey.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import { sayJourneyProblem } from '../../shared/report/journey-problems.ts'
import { goTo } from '../session/route.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { StageColours } from '../ui/StageColours.tsx'
import { CheckSide, type Finding } from './CheckSide.tsx'
import { EditorBar } from './EditorBar.tsx'
import { type Editing, EditingContext, type Part, PARTS, type Shown, type Shows } from './editing.tsx'
import { EditorStairs } from './EditorStairs.tsx'
import { JourneyPart } from './JourneyPart.tsx'
import { LensesPart } from './LensesPart.tsx'
import { MicroPart } from './MicroPart.tsx'
import { partOf, placeOnPage, stageOf, whereTo } from './places.ts'
import { SourcesPart } from './SourcesPart.tsx'
import { StagePart } from './StagePart.tsx'
import { useDraft } from './use-draft.ts'

const PART: Readonly<Record<Part, () => ReactNode>> = { journey: JourneyPart, lenses: LensesPart, stages: StagePart, micro: MicroPart, sources: SourcesPart }

type EditorScreenProps = Readonly<{ saved: JourneyDraft; unsaved: JourneyDraft | null; session: SessionId | null }>

/** A journey on the bench: its parts to write, the stairs as they stand now, and beside them what is still wrong. */
export function EditorScreen({ saved, unsaved, session }: EditorScreenProps) {
  const t = useText()
  const own = useLanguage()
  const [sight, store] = useDraft(saved, unsaved)
  const { draft } = sight
  const [shown, setShown] = useState<Shown>({ part: 'journey', stage: 1, to: 2, micro: null })
  const [shows, setShows] = useState<Shows>(own)
  const [said, say] = useState('')
  const wanted = useRef<string | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const findings = useMemo<readonly Finding[]>(
    () => draftProblems(draft).map((problem) => ({ ...sayJourneyProblem(t, own, problem, draft), path: problem.path, isEmpty: problem.problem === 'empty' })),
    [draft, own, t],
  )
  // What was asked for is on the page only after the part that it lies in has been shown.
  useEffect(() => {
    if (wanted.current === null || page.current === null) return
    const place = placeOnPage(page.current, wanted.current)
    wanted.current = null
    place?.focus()
    place?.scrollIntoView({ block: 'center' })
  })
  const undo = () => store.undo()
  const redo = () => store.redo()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const pressed = event.key.toLowerCase()
    if (pressed !== 'z' && pressed !== 'y') return
    event.preventDefault()
    if (pressed === 'y' || event.shiftKey) redo()
    else undo()
  }
  const goToPlace = (path: string) => {
    const language = LANGUAGES.find((one) => path.endsWith(`.${one}`))
    if (language !== undefined && shows !== 'both' && shows !== language) setShows(language)
    wanted.current = path
    setShown((now) => ({ ...now, ...whereTo(draft, path) }))
  }
  const editing: Editing = {
    draft,
    shows,
    shown: { ...shown, stage: Math.min(shown.stage, Math.max(1, draft.stages.length)) },
    show: (next) => setShown((now) => ({ ...now, ...next })),
    wrongAt: (path) => findings.find((finding) => finding.path === path && !finding.isEmpty) ?? null,
    set: (path, value) => store.change(withValue(draft, path, value), path),
    typed: (next, place) => store.change(next, place),
    become: (next, place) => {
      wanted.current = place ?? null
      store.change(next, null)
    },
  }
  const Shown = PART[shown.part]
  const inPart = (part: Part): number => findings.filter(({ path }) => partOf(path) === part).length
  const perStage = draft.stages.map((_, index) => findings.filter(({ path }) => stageOf(path) === index + 1).length)
  return (
    <EditingContext value={editing}>
      <StageColours stages={draft.stages}>
        <div className="shell je" onKeyDown={onKeyDown}>
          <EditorBar sight={sight} session={session} onUndo={undo} onRedo={redo} />
          {sight.saved.is === 'not-saved' ? <Banner tone="alarm" title={t('editor.notSaved')}>{sight.saved.words}</Banner> : null}
          <main className="work" data-layout="journey" ref={page} tabIndex={-1}>
            <div className="je-bench stage-ground">
              <div className="je-tools">
                <SegmentedControl
                  label={t('editor.parts')} value={shown.part} onChange={(part) => setShown((now) => ({ ...now, part }))}
                  options={PARTS.map((part) => ({ value: part, label: <PartName part={part} count={inPart(part)} /> }))}
                />
                <SegmentedControl<Shows>
                  label={t('editor.languages')} value={shows} onChange={setShows}
                  options={[...LANGUAGES.map((language) => ({ value: language, label: t(`common.language.${language}`) })), { value: 'both', label: t('editor.both') }]}
                />
              </div>
              <div className="je-scroll" role="region" aria-label={t(`editor.part.${shown.part}`)} tabIndex={0}><Shown /></div>
              <EditorStairs problems={perStage} onSay={say} />
            </div>
            <CheckSide findings={findings} onGoTo={goToPlace} onShow={(language: Language) => setShows(language)}>
              <Button
                tone="primary" wide iconEnd={<Icon name="right" />} disabled={findings.length > 0}
                onClick={() => goTo(session === null ? { at: 'library', start: draft.id } : { at: 'session', session, journey: draft.id })}
              >
                {t(session === null ? 'editor.startSession' : 'editor.useHere')}
              </Button>
            </CheckSide>
            <p className="sr" role="status">{said}</p>
          </main>
        </div>
      </StageColours>
    </EditingContext>
  )
}

function PartName({ part, count }: Readonly<{ part: Part; count: number }>) {
  const t = useText()
  const name = t(`editor.part.${part}`)
  if (count === 0) return name
  return (
    <>
      <span aria-hidden="true">{name}</span>
      <span className="je-count" aria-hidden="true">{count}</span>
      <span className="sr">{t('editor.partProblems', { part: name, count })}</span>
    </>
  )
}
