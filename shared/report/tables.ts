import type { Translate } from '../i18n/catalogue.ts'
import type { MicroTransformationId } from '../kernel/ids.ts'
import type { BacklogItemView, IterationView } from '../views/backlog-view.ts'
import type { NoteView } from '../views/note-view.ts'
import type { ReportView } from '../views/report-view.ts'
import { csvText } from './csv.ts'
import { reportNames } from './names.ts'
import { sayNoteAccount } from './note-account.ts'

/** Every note with what it is, where it stands, why, and what it counts for: one row each, as CSV. */
export function evidenceCsv(report: ReportView, t: Translate): string {
  const stages = report.journey.stages.map((_, index) => index + 1)
  const header = [
    ...(['text', 'kind', 'strength', 'stance', 'symptom', 'unit', 'lens', 'author', 'observedOn', 'stage', 'standing', 'consensus'] as const).map(
      (column) => t(`report.column.${column}`),
    ),
    ...stages.map((stage) => t('report.column.placedAt', { stage })),
    t('report.column.rationale'),
    t('report.column.dissent'),
    t('report.column.points'),
    ...(['counts', 'median', 'withinOne', 'agreement', 'leik', 'entropy'] as const).map((column) => t(`report.column.${column}`)),
  ]
  return csvText([header, ...report.notes.map((note) => evidenceRow(report, t, note, stages))])
}

function evidenceRow(report: ReportView, t: Translate, note: NoteView, stages: readonly number[]): readonly (string | number | null)[] {
  const names = reportNames(report, t)
  const figures = report.metrics[note.id]
  return [
    note.text,
    t(`common.kind.${note.kind}`),
    note.strength,
    t(`common.stance.${note.stance}`),
    note.symptom ? t('report.yes') : '',
    note.unit === null ? '' : names.unit(note.unit),
    note.lens === null ? '' : names.lens(note.lens),
    note.author === null ? '' : names.person(note.author),
    note.observedOn ?? '',
    note.stage,
    t(`report.standing.${note.standing}`),
    rounded(note.agreement?.consensus ?? null),
    ...stages.map((stage) => note.agreement?.frequencies[stage - 1] ?? null),
    note.ruling?.rationale ?? note.noConsensus?.reason ?? '',
    note.ruling?.dissent ?? '',
    note.counts?.state === 'counts' ? note.counts.points : 0,
    sayNoteAccount(t, note, { names, settings: report.settings, stages: stages.length }),
    note.agreement?.median ?? null,
    note.agreement === null || note.agreement.placements === 0 ? null : note.agreement.withinOne,
    ...[figures?.vanDerEijkA, figures?.leikConsensus, figures?.shannonEntropyBits].map((figure) => rounded(figure ?? null)),
  ]
}

function rounded(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 100) / 100
}

/** Every micro-transformation in the order of the plan: one row each, as CSV. */
export function backlogCsv(report: ReportView, t: Translate): string {
  const header = (
    ['number', 'iteration', 'startsOn', 'endsOn', 'title', 'lens', 'stage', 'hypothesis', 'measure', 'stopRule', 'units', 'owner', 'dueOn', 'days', 'tooBig'] as const
  ).map((column) => t(`report.column.${column}`))
  return csvText([header, ...plannedItems(report).map(({ item, iteration }) => backlogRow(report, t, item, iteration))])
}

/** The micro-transformations with the iteration that each is planned in, `null` for none, in the order of the plan. */
export function plannedItems(report: ReportView): readonly { readonly item: BacklogItemView; readonly iteration: IterationView | null }[] {
  const { items, iterations, unplanned } = report.backlog
  const named = (ids: readonly MicroTransformationId[], iteration: IterationView | null) =>
    ids.flatMap((id) => (items[id] === undefined ? [] : [{ item: items[id], iteration }]))
  return [...iterations.flatMap((iteration) => named(iteration.items, iteration)), ...named(unplanned, null)]
}

function backlogRow(report: ReportView, t: Translate, item: BacklogItemView, iteration: IterationView | null): readonly (string | number | null)[] {
  const names = reportNames(report, t)
  return [
    item.number,
    iteration?.number ?? null,
    iteration?.startsOn ?? '',
    iteration?.endsOn ?? '',
    item.title,
    item.gap === null ? '' : names.lens(item.gap.lens),
    item.gap?.stage ?? null,
    item.hypothesis,
    item.measure,
    item.stopRule,
    item.units.map(names.unit).join(', '),
    item.owner,
    item.dueOn ?? iteration?.endsOn ?? '',
    item.days,
    item.tooBig ? t('report.yes') : '',
  ]
}
