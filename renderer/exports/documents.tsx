import type { ReactNode } from 'react'
import type { TextKey, Translate } from '../../shared/i18n/catalogue.ts'
import { reportMarkdown } from '../../shared/report/markdown.ts'
import { backlogCsv, evidenceCsv } from '../../shared/report/tables.ts'
import type { ReportView } from '../../shared/views/report-view.ts'
import { StageColours } from '../ui/StageColours.tsx'
import { BacklogPicture } from './BacklogPicture.tsx'
import { BoardPicture } from './BoardPicture.tsx'
import { takePicture } from './take-picture.tsx'
import { VerdictPicture } from './VerdictPicture.tsx'

/** What a document is made from. */
export type Material = {
  readonly report: ReportView
  readonly t: Translate
  /** The session as one file, or in words why there can be none now. */
  readonly sessionFile: () => Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly words: string }>
  readonly signal: AbortSignal
}

/** A document that was made, or in words why it could not be. */
export type Made =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly lowered: boolean }
  | { readonly ok: false; readonly words: string }

/** Something that goes home. */
export type Document = {
  readonly id: 'report' | 'board' | 'verdict' | 'backlog-picture' | 'backlog' | 'evidence' | 'session'
  readonly name: TextKey
  readonly about: TextKey
  readonly format: string
  /** The end of the file's name, after the client's. */
  readonly file: TextKey
  readonly ending: string
  readonly make: (material: Material) => Promise<Made>
}

/** Every document, in the order in which they are offered. */
export const DOCUMENTS: readonly Document[] = [
  { id: 'report', name: 'close.report', about: 'close.reportAbout', format: 'Markdown', file: 'close.file.report', ending: 'md', make: async ({ report, t }) => text(reportMarkdown(report, t)) },
  { id: 'board', name: 'close.board', about: 'close.boardAbout', format: 'PNG', file: 'close.file.board', ending: 'png', make: (material) => picture(material, BoardPicture) },
  { id: 'verdict', name: 'close.verdict', about: 'close.verdictAbout', format: 'PNG', file: 'close.file.verdict', ending: 'png', make: (material) => picture(material, VerdictPicture) },
  { id: 'backlog-picture', name: 'close.backlogPicture', about: 'close.backlogPictureAbout', format: 'PNG', file: 'close.file.backlog', ending: 'png', make: (material) => picture(material, BacklogPicture) },
  { id: 'backlog', name: 'close.backlog', about: 'close.backlogAbout', format: 'CSV', file: 'close.file.backlog', ending: 'csv', make: async ({ report, t }) => text(backlogCsv(report, t)) },
  { id: 'evidence', name: 'close.evidence', about: 'close.evidenceAbout', format: 'CSV', file: 'close.file.evidence', ending: 'csv', make: async ({ report, t }) => text(evidenceCsv(report, t)) },
  { id: 'session', name: 'close.session', about: 'close.sessionAbout', format: '.stagecraft', file: 'close.file.session', ending: 'stagecraft', make: async ({ sessionFile }) => {
    const answer = await sessionFile()
    return answer.ok ? text(answer.text) : answer
  } },
]

function text(content: string): Made {
  return { ok: true, bytes: new TextEncoder().encode(content), lowered: false }
}

async function picture({ report, t, signal }: Material, Drawn: (props: Pick<Material, 'report' | 't'>) => ReactNode): Promise<Made> {
  const tree = <StageColours stages={report.journey.stages}><Drawn report={report} t={t} /></StageColours>
  const { bytes, lowered } = await takePicture(tree, signal)
  return { ok: true, bytes, lowered }
}

/** The name of a document's file: client, what it is, and the day, with nothing that a file system objects to. */
export function fileName(document: Document, report: ReportView, t: Translate, day: string): string {
  const client = report.client.replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80)
  return `${client} ${t(document.file)} ${day}.${document.ending}`.replace(/^[. ]+/, '')
}
