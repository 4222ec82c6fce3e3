import { useState } from 'react'
import { shortened } from '../../../shared/report/reasons.ts'
import { LONGEST_TEXT, type NoteDraft } from '../../../shared/session/gather.ts'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { CommitField } from '../../session/CommitField.tsx'
import { GroupList } from '../../session/grouping/GroupList.tsx'
import { MergeDialog } from '../../session/grouping/MergeDialog.tsx'
import { useGrouping } from '../../session/grouping/use-grouping.ts'
import { useHindrance } from '../../session/use-hindrance.ts'
import { useCommand } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { type Common, NoteFields } from './NoteFields.tsx'
import { useKept } from '../../session/use-kept.ts'
import { HideDialog } from '../../session/hiding/HideDialog.tsx'

type InspectorProps = Readonly<{
  notes: readonly NoteView[]
  onBin: (ids: readonly EvidenceId[]) => void
  onClose: () => void
  /** After several notes became one. */
  onMerged: (into: EvidenceId) => void
  textRef: (box: HTMLElement | null) => void
}>

/** Everything about the chosen notes: of one also its text, of many what they have in common; a change goes to all of them. */
export function Inspector({ notes, onBin, onClose, onMerged, textRef }: InspectorProps) {
  const t = useText()
  const give = useCommand()
  const [unsent, keepUnsent] = useKept<Readonly<Record<string, string>>>('unsent-texts', {})
  const ids = notes.map(({ id }) => id)
  const [hiding, setHiding] = useState(false)
  const [only] = notes.length === 1 ? notes : []
  const change = (part: Partial<NoteDraft>) => give({ type: 'EditEvidence', evidence: ids, change: part })
  const changeText = async (id: EvidenceId, text: string) => {
    const done = await give({ type: 'EditEvidence', evidence: [id], change: { text: text.trim() } })
    keepUnsent(({ [id]: _sent, ...others }) => (done ? others : { ...others, [id]: text }))
    return done
  }
  return (
    <section
      className="gather-inspector"
      aria-label={only === undefined ? t('gather.editMany', { count: notes.length }) : t('gather.edit')}
    >
      <div className="side__head">
        <h2>{only === undefined ? t('gather.editMany', { count: notes.length }) : t('gather.edit')}</h2>
        <IconButton label={t('gather.clearSelection')} icon={<Icon name="close" />} onClick={onClose} />
      </div>
      <Changes>
        {only === undefined ? <p className="muted">{t('gather.editManyHint')}</p> : (
          <CommitField
            key={only.id} label={t('gather.text')} hint={t('gather.textHint')} multiline rows={4} value={only.text}
            maxLength={LONGEST_TEXT} inputRef={textRef}
            typedBefore={unsent[only.id] ?? null}
            objection={(typed) => (typed.trim() === '' ? t('gather.textMissing') : null)}
            onCommit={(typed) => changeText(only.id, typed)}
          />
        )}
        <NoteFields key={`fields-${ids.join()}`} full value={commonOf(notes)} onChange={change} nameless={notes.some((note) => note.nameless === true)} />
        <Merging notes={notes} onMerged={onMerged} />
        <Button icon={<Icon name="blind" />} aria-haspopup="dialog" onClick={() => setHiding(true)}>{t('hiding.several', { count: notes.length })}</Button>
        <Button icon={<Icon name="trash" />} onClick={() => onBin(ids)}>{t('gather.toBin')}</Button>
      </Changes>
      {hiding ? <HideDialog notes={ids} onClose={() => setHiding(false)} onHidden={onClose} /> : null}
    </section>
  )
}

/** Brings the chosen notes together: one with others that are looked for, several with one another. */
function Merging({ notes, onMerged }: Pick<InspectorProps, 'notes' | 'onMerged'>) {
  const t = useText()
  const { group } = useGrouping()
  const hindrance = useHindrance()
  const [asked, ask] = useState(false)
  const [first, ...others] = notes
  if (first === undefined) return null
  const hidden = notes.some(({ standing }) => standing === 'hidden')
  const several = others.length > 0
  const mergeAll = async () => {
    if (await group(first.id, others.map(({ id }) => id))) onMerged(first.id)
  }
  return (
    <>
      {several ? null : <GroupList note={first} />}
      <Button icon={<Icon name="merge" />} disabled={hindrance !== null || hidden} {...(several ? {} : { 'aria-haspopup': 'dialog' as const })} onClick={() => (several ? void mergeAll() : ask(true))}>
        {several ? t('grouping.several', { count: notes.length }) : t('grouping.menu')}
      </Button>
      {hidden ? <p className="muted small">{t('grouping.whyHidden')}</p> : several ? <p className="muted small">{t('grouping.severalHint', { note: shortened(first.text) })}</p> : null}
      <MergeDialog note={first} open={asked} onClose={() => ask(false)} onMerge={(evidence) => group(first.id, evidence)} />
    </>
  )
}

const SHARED = ['kind', 'strength', 'stance', 'symptom', 'unit', 'lens', 'author', 'observedOn'] as const

/** What all of these notes have; a field in which they differ is missing. */
export function commonOf(notes: readonly NoteView[]): Common {
  const [first] = notes
  if (first === undefined) return {}
  const alike = SHARED.filter((field) => notes.every((note) => note[field] === first[field]))
  return Object.fromEntries(alike.map((field) => [field, first[field]]))
}
