import { useRef, useState } from 'react'
import { type NoteView, placedElsewhere } from '../../../shared/views/note-view.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { useStageName } from '../../session/use-stage-name.ts'
import { Button } from '../../ui/Button.tsx'
import { StagePick } from '../../ui/Climb.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useSayWho } from './use-say-who.ts'
import type { Resolving } from './use-resolve.ts'

type RuleToolProps = Readonly<{ note: NoteView; resolving: Resolving; namesShown: boolean }>

/** Decide on a stage, say why, and keep who sees it otherwise. No stage is proposed: that would be half a ruling. */
export function RuleTool({ note, resolving, namesShown }: RuleToolProps) {
  const t = useText()
  const nameOf = useStageName()
  const stages = useSession((view) => view.journey.stages)
  const stage = resolving.aimed ?? note.ruling?.stage ?? null
  const [rationale, setRationale] = useState(note.ruling?.rationale ?? '')
  const [dissent, setDissent] = useState(note.ruling?.dissent ?? '')
  const [missing, setMissing] = useState(false)
  const because = useRef<HTMLElement | null>(null)
  const rule = async () => {
    if (stage === null) return
    if (rationale.trim() === '') {
      setMissing(true)
      because.current?.focus()
      return
    }
    await resolving.settle({ type: 'RuleOnEvidence', evidence: note.id, stage, rationale, dissent }, t('resolve.said.ruled', { stage: nameOf(stage) }))
  }
  return (
    <div className="ruling">
      <span className="ruling__label">{t('resolve.ruleFor')}</span>
      <StagePick
        label={t('resolve.ruleFor')}
        stages={stages.map((_, index) => ({ stage: index + 1, label: nameOf(index + 1) }))}
        chosen={stage}
        onChoose={resolving.aim}
      />
      <Field
        label={t('resolve.ruleBecause')}
        placeholder={t('resolve.ruleBecausePlaceholder')}
        multiline
        rows={3}
        value={rationale}
        onChange={setRationale}
        inputRef={(box) => { because.current = box }}
        {...(missing && rationale.trim() === '' ? { error: t('resolve.ruleWhy') } : {})}
      />
      {stage === null ? null : <Dissent note={note} stage={stage} words={dissent} setWords={setDissent} namesShown={namesShown} />}
      <Button tone="primary" wide disabled={stage === null} icon={<Icon name="rule" />} onClick={() => void rule()}>
        {stage === null ? t('resolve.ruleButtonNone') : t('resolve.ruleButton', { stage })}
      </Button>
      {note.ruling === null ? null : (
        <Button wide icon={<Icon name="undo" />} onClick={() => void resolving.settle({ type: 'WithdrawRuling', evidence: note.id }, t('resolve.said.withdrawn'))}>{t('resolve.withdrawRuling')}</Button>
      )}
    </div>
  )
}

type DissentProps = Readonly<{ note: NoteView; stage: number; words: string; setWords: (words: string) => void; namesShown: boolean }>

function Dissent({ note, stage, words, setWords, namesShown }: DissentProps) {
  const t = useText()
  const sayWho = useSayWho()
  const elsewhere = placedElsewhere(note, stage)
  const count = elsewhere.people.length + elsewhere.units.length + elsewhere.hands
  if (count === 0) {
    return (note.agreement?.placements ?? 0) === 0 ? null : <p className="keep"><Icon name="check" />{t('resolve.noDissent')}</p>
  }
  const names = sayWho(elsewhere)
  return (
    <>
      <p className="keep">
        <Icon name="flag" />
        {namesShown ? t('resolve.dissentKept', { count, names }) : t('resolve.dissentKeptNames', { count })}
      </p>
      <Field label={t('resolve.dissentWords')} value={words} onChange={setWords} />
    </>
  )
}
