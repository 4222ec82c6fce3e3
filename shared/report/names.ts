import type { Translate } from '../i18n/catalogue.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { ReportView } from '../views/report-view.ts'
import { type ReasonNames, sayNobody } from './reasons.ts'

/** Longest piece of a note that a sentence quotes, in characters. */
const QUOTED = 80

/** What a report calls people, units, lenses, stages and notes, in the session's language. */
export function reportNames(report: ReportView, t: Translate): ReasonNames {
  const { journey, language } = report
  const notes = new Map<string, string>(report.notes.map((note) => [note.id, note.text]))
  const people = new Map<string, string>(
    report.people.map(({ id, name, number }) => [id, name ?? t('report.personNumbered', { number })]),
  )
  return {
    stage: (stage) => t('common.stageNamed', { stage, name: journey.stages[stage - 1]?.name[language] ?? '' }),
    lens: (lens) => journey.lenses.find(({ id }) => id === lens)?.name[language] ?? t('common.noLens'),
    unit: (unit) => (unit === '*' ? t('common.noUnit') : (report.units[unit as UnitId] ?? t('common.noUnit'))),
    person: (person) => people.get(person) ?? unitVoice(report, person) ?? sayNobody(t, person) ?? t('common.theRoom'),
    note: (note) => shortened(notes.get(note) ?? ''),
  }
}

/** Notes of nobody in particular count as the voice of their unit, under this name. */
function unitVoice(report: ReportView, person: string): string | undefined {
  return person.startsWith('unit:') ? report.units[person.slice('unit:'.length) as UnitId] : undefined
}


function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED - 1)}…`
}
