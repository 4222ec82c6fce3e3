import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { sayList, shortened } from '../../shared/report/reasons.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import type { SettingsPreview } from '../../shared/views/settings-preview.ts'

/** More notes than this are counted, not named. */
const MOST_NAMED = 3

/** What a change of thresholds would do, in sentences: which notes change sides, and whether the verdict moves. */
export function sayPreview(t: Translate, { wouldBe, noLonger, contested, verdict }: SettingsPreview, notes: Readonly<Record<EvidenceId, NoteView>>): readonly string[] {
  const named = (ids: readonly EvidenceId[]) => {
    const first = ids.slice(0, MOST_NAMED).map((id) => `“${shortened(notes[id]?.text ?? '')}”`)
    return sayList(t, ids.length > MOST_NAMED ? [...first, t('settings.preview.others', { count: ids.length - MOST_NAMED })] : first)
  }
  const stage = (value: number | null) => (value === null ? t('settings.preview.noStage') : t('common.stage', { stage: value }))
  return [
    ...(wouldBe.length === 0 ? [] : [t('settings.preview.wouldBe', { count: wouldBe.length, notes: named(wouldBe) })]),
    ...(noLonger.length === 0 ? [] : [t('settings.preview.noLonger', { count: noLonger.length, notes: named(noLonger) })]),
    ...(wouldBe.length + noLonger.length === 0 ? [t('settings.preview.nobody', { count: contested })] : []),
    verdict.from === verdict.to
      ? t('settings.preview.verdictStays', { stage: stage(verdict.to) })
      : t('settings.preview.verdictMoves', { from: stage(verdict.from), to: stage(verdict.to) }),
  ]
}
