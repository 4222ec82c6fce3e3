import type { Translate } from '../i18n/catalogue.ts'
import type { BacklogItemView } from '../views/backlog-view.ts'
import { deedsOf } from '../views/deeds.ts'
import type { Elsewhere, NoteView } from '../views/note-view.ts'
import type { ReportView } from '../views/report-view.ts'
import { settledHow } from '../views/resolve-figures.ts'
import { signedHere } from '../views/signed.ts'
import { isNobody } from '../views/voices.ts'
import { sayDeed } from './deeds.ts'
import { sayFigure } from './figures.ts'
import { inline, markdownTable } from './markdown-text.ts'
import { fullMoment, longDay, momentInWords } from './moment.ts'
import { reportNames } from './names.ts'
import { sayRange } from './range.ts'
import { agreement, thresholds } from './method-sections.ts'
import { sayNoteAccount } from './note-account.ts'
import { percent, type Telling } from './telling.ts'
import { foundations, lenses, reliance, since, stairs, units, why } from './verdict-sections.ts'
import { plannedItems } from './tables.ts'

/** The whole report as Markdown: verdict, reasons, dissent, how disagreements were settled, evidence and backlog. */
export function reportMarkdown(report: ReportView, t: Translate): string {
  const telling = { report, t, names: reportNames(report, t) }
  const parts = [
    head, verdict, stairs, since, why, foundations, reliance, units, lenses, dissent, settled, unsettled, evidence, backlog, parked, agreement, thresholds, method,
  ]
  return `${parts.flatMap((part) => part(telling)).join('\n').trimEnd()}\n`
}

function head({ report, t }: Telling): readonly string[] {
  const { client, title, journey, language, everybody, units } = report
  return [
    `# ${t('report.title', { client: inline(client) })}`,
    '',
    t('report.about', {
      title: inline(title),
      journey: inline(journey.name[language]),
      people: t('common.people', { count: everybody }),
      units: t('report.units', { count: Object.keys(units).length }),
      notes: t('common.notes', { count: report.notes.length }),
    }),
    '',
    ...(report.heldOn === null ? [] : [t('report.heldOn', { day: longDay(report.heldOn, report.language) }), '']),
    ...(report.purgedAt === null ? [] : [t('report.purged'), '']),
  ]
}

function verdict({ report, t, names }: Telling): readonly string[] {
  const here = signedHere(report.signOff)
  const { stage, range } = here?.figures ?? report.assessment.verdict
  const sentence = stage === null ? t('report.noVerdict') : t('report.holds', { client: inline(report.client), stage: names.stage(stage) })
  return [
    `## ${t('common.phase.verdict')}`,
    '',
    `**${sentence}**`,
    '',
    ...(range === null || stage === null ? [] : [sayRange(t, range), '']),
    saySigned({ report, t, names }),
    ...(here !== null && here.figures.stage !== report.assessment.verdict.stage ? [t('report.changedSince')] : []),
    '',
  ]
}

function saySigned({ report: { signOff, language }, t, names }: Telling): string {
  if (signOff === null) return t('report.notSigned')
  const [count, when] = [signOff.signed.length, fullMoment(signOff.at, language)]
  const people = signOff.signed.map((person) => inline(names.person(person))).join(', ')
  const signed = signOff.signed.every(isNobody) ? t('report.signedNameless', { count, when }) : t('report.signed', { count, when, people })
  if (signOff.journey === undefined) return signed
  const stage = signOff.figures.stage ?? 0
  const name = inline(signOff.journey.stages[stage - 1]?.name[language] ?? '')
  return `${signed} ${t('report.signedElsewhere', { stage: t('common.stageNamed', { stage, name }), journey: inline(signOff.journey.name[language]) })}`
}

function settled({ report, t, names }: Telling): readonly string[] {
  const argued = report.notes.filter((note) => settledHow(note) !== null || wasChanged(note))
  if (argued.length === 0) return []
  return [`## ${t('report.settled')}`, '', ...argued.flatMap((note) => [...settledNote({ report, t, names }, note), ''])]
}

/** True of a note that took others in, came off another, or was said anew: that settles something too. */
function wasChanged({ group, splitOff, former }: NoteView): boolean {
  return group !== undefined || splitOff !== undefined || former !== undefined
}

function settledNote(telling: Telling, note: NoteView): readonly string[] {
  return [...howSettled(telling, note), ...log(telling, note)]
}

/** What happened to the note, each with its moment, the first thing first. */
function log({ report, t, names }: Telling, note: NoteView): readonly string[] {
  const called = {
    who: ({ people, units, hands }: Elsewhere) =>
      [...people.map(names.person), ...units.map(names.unit), ...(hands === 0 ? [] : [t('common.hands', { count: hands })])].join(', '),
    placer: names.person,
  }
  const lines = deedsOf(note).toReversed().map((deed) => {
    const said = sayDeed(t, deed, called)
    return `  - ${inline(deed.at === null ? said : t('report.happened', { when: momentInWords(deed.at, report.language), what: said }))}`
  })
  return lines.length === 0 ? [] : [`- ${t('report.happenings')}`, ...lines]
}

function howSettled({ t, names }: Telling, note: NoteView): readonly string[] {
  const placed = t('report.placed', { spread: spreadOf(note) })
  const { ruling, noConsensus } = note
  const rounds = note.rounds.length < 2 ? [] : [`- ${t('report.rounds', { figures: note.rounds.map((round) => percent(round.consensus)).join(' → ') })}`]
  if (ruling === null) {
    if (settledHow(note) === null) return [`### ${inline(note.text)}`, '', `- ${note.stage === null ? t('report.standsNowhere') : names.stage(note.stage)}`, ...rounds]
    const how = note.standing === 'no-consensus' ? t('report.keptApart', { reason: inline(noConsensus?.reason ?? '') }) : t('report.agreed', { stage: names.stage(note.stage ?? 0) })
    return [`### ${inline(note.text)}`, '', `- ${placed}`, ...rounds, `- ${how}`]
  }
  const dissenters = [
    ...ruling.dissenters.map((person) => inline(names.person(person))),
    ...(ruling.dissentingUnits ?? []).map((unit) => inline(names.unit(unit))),
    ...(ruling.dissentingHands === undefined ? [] : [t('common.hands', { count: ruling.dissentingHands })]),
  ].join(', ')
  return [
    `### ${inline(note.text)}`,
    '',
    `- ${placed}`,
    ...rounds,
    `- ${t('report.ruled', { stage: names.stage(ruling.stage), reason: inline(ruling.rationale) })}`,
    ...(dissenters === '' ? [] : [`- ${t('report.dissenters', { people: dissenters })}`]),
    ...(ruling.dissent === '' ? [] : [`- ${t('report.words', { words: inline(ruling.dissent) })}`]),
  ]
}

function unsettled({ report, t }: Telling): readonly string[] {
  if (report.unsettled.length === 0) return []
  const notes = report.notes.filter((note) => report.unsettled.includes(note.id))
  return [`## ${t('report.unsettled')}`, '', ...notes.map((note) => `- ${inline(note.text)} (${t('report.placed', { spread: spreadOf(note) })})`), '']
}

function dissent({ report, t, names }: Telling): readonly string[] {
  if (report.dissent.length === 0) return []
  return [`## ${t('report.dissent')}`, '', ...report.dissent.map(({ person, words }) => `- ${inline(names.person(person))}: “${inline(words)}”`), '']
}

function evidence({ report, t, names }: Telling): readonly string[] {
  const stages = [...report.journey.stages.map((_, index) => index + 1), null]
  return [
    `## ${t('report.evidence')}`,
    '',
    ...stages.flatMap((stage) => {
      const notes = report.notes.filter((note) => note.stage === stage)
      if (notes.length === 0) return []
      const heading = stage === null ? t('report.standsNowhere') : names.stage(stage)
      return [`### ${inline(heading)}`, '', ...notes.map((note) => noteLine({ report, t, names }, note)), '']
    }),
  ]
}

function noteLine({ report, t, names }: Telling, note: NoteView): string {
  const facts = [
    t(`common.kind.${note.kind}`),
    t('common.strength', { strength: note.strength }),
    ...(note.stance === 'contradicts' ? [t('common.against')] : []),
    ...(note.symptom ? [t('common.symptom')] : []),
    note.unit === null ? t('common.noUnit') : names.unit(note.unit),
    note.lens === null ? t('common.noLens') : names.lens(note.lens),
    ...(note.observedOn === null ? [] : [t('report.observed', { day: longDay(note.observedOn, report.language) })]),
  ]
  const account = sayNoteAccount(t, note, { names, settings: report.settings, stages: report.journey.stages.length })
  return `- ${inline(note.text)} (${facts.map(inline).join(', ')}). ${inline(account)}`
}

function backlog({ report, t, names }: Telling): readonly string[] {
  const planned = plannedItems(report)
  if (planned.length === 0) return []
  const dayOrNothing = (day: string | undefined) => (day === undefined ? '' : longDay(day, report.language))
  const header = (['number', 'title', 'gap', 'measure', 'owner', 'dueOn', 'days'] as const).map((column) => t(`report.column.${column}`))
  return [
    `## ${t('common.phase.backlog')}`,
    '',
    ...[...report.backlog.iterations, null].flatMap((iteration) => {
      const items = planned.filter((one) => one.iteration?.id === iteration?.id)
      if (items.length === 0) return []
      const heading = iteration === null ? t('report.unplanned') : t('report.iteration', { number: iteration.number, from: longDay(iteration.startsOn, report.language), to: longDay(iteration.endsOn, report.language) })
      const rows = items.map(({ item }) => [
        String(item.number),
        inline(item.title),
        item.gap === null ? '' : inline(`${names.lens(item.gap.lens)}, ${names.stage(item.gap.stage)}`),
        inline(item.measure),
        inline(item.owner),
        dayOrNothing(item.dueOn ?? iteration?.endsOn),
        sayFigure(item.days, report.language),
      ])
      const lines = items.flatMap(({ item }) => agreedOf({ t, names }, item))
      const agreed = lines.length === 0 ? [] : [...lines, '']
      return [`### ${heading}`, '', ...markdownTable(header, rows), ...agreed]
    }),
  ]
}

/** What the table has no room for: why it is expected to help, when it stops, and who takes part. */
function agreedOf({ t, names }: Pick<Telling, 't' | 'names'>, { number, hypothesis, stopRule, units: parties }: BacklogItemView): readonly string[] {
  const said = [['hypothesis', hypothesis], ['stopRule', stopRule], ['units', parties.map(names.unit).join(', ')]] as const
  return said.flatMap(([column, words]) => (words === '' ? [] : [`- **${number}** ${t(`report.column.${column}`)}: ${inline(words)}`]))
}

function parked({ report, t }: Telling): readonly string[] {
  const outcomes = [['question', 'report.questions'], [null, 'report.parked'], ['dropped', 'report.dropped']] as const
  return outcomes.flatMap(([outcome, heading]) => {
    const lines = report.parked.filter(({ settled }) => settled === outcome).map(({ text, reason }) => `- ${inline(text)}${reason === '' ? '' : `: ${inline(reason)}`}`)
    return lines.length === 0 ? [] : [`## ${t(heading)}`, '', ...lines, '']
  })
}

function method({ report, t }: Telling): readonly string[] {
  return [`## ${t('report.method')}`, '', t('report.methodText'), '', t('report.sources', { sources: inline(report.journey.origin[report.language]) }), '']
}

function spreadOf(note: NoteView): string {
  return (note.agreement?.frequencies ?? []).flatMap((count, index) => (count === 0 ? [] : [`${index + 1} × ${count}`])).join(', ')
}
