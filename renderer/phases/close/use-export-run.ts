import { useEffect, useRef, useState } from 'react'
import type { DesktopBridge } from '../../../shared/contract/desktop.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import type { Language } from '../../../shared/journey/journey.ts'
import { sayFigure } from '../../../shared/report/figures.ts'
import { deliver, type Destination } from '../../exports/deliver.ts'
import { type Document, fileName, type Material } from '../../exports/documents.tsx'
import { useAsk, useCommand, useSaveStatus } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'

/** How far one document is. */
export type ExportJob = {
  readonly id: Document['id']
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** Size or reason, in words. */
  readonly detail: string
}

/** Writing what goes home: not begun, under way, or over. */
export type ExportRun =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly jobs: readonly ExportJob[] }
  | { readonly status: 'over'; readonly stopped: boolean; readonly jobs: readonly ExportJob[] }

type Order = { readonly documents: readonly Document[]; readonly names: 'shown' | 'hidden'; readonly to: Destination; readonly bridge: DesktopBridge | null }

/** Makes and delivers documents one after another; can be stopped between and during them, and says what became of each. */
export function useExportRun(): { readonly run: ExportRun; readonly start: (order: Order) => Promise<void>; readonly stop: () => void } {
  const t = useText()
  const language = useLanguage()
  const ask = useAsk()
  const give = useCommand()
  const readOnly = useSaveStatus().is === 'read-only'
  const [run, setRun] = useState<ExportRun>({ status: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  const start = async ({ documents, names, to, bridge }: Order): Promise<void> => {
    const controller = new AbortController()
    abort.current = controller
    let jobs: readonly ExportJob[] = documents.map(({ id }) => ({ id, state: 'waiting', detail: '' }))
    const set = (id: Document['id'], state: ExportJob['state'], detail = '') => {
      jobs = jobs.map((job) => (job.id === id ? { id, state, detail } : job))
      setRun({ status: 'running', jobs })
    }
    setRun({ status: 'running', jobs })
    const report = await ask({ type: 'Report', names })
    for (const document of documents) {
      if (controller.signal.aborted) break
      set(document.id, 'running')
      await nextPaint()
      if (!report.ok) {
        set(document.id, 'failed', report.words)
        continue
      }
      const material: Material = { report: report.value, t: translator(report.value.language), signal: controller.signal, sessionFile: async () => {
        const answer = await ask({ type: 'SessionFile' })
        return answer.ok ? { ok: true, text: answer.value.text } : answer
      } }
      const name = fileName(document, report.value, material.t, today())
      const outcome = await attempt(document, material, async (bytes) => deliver(bridge, to, name, bytes))
      if (outcome.is === 'stopped') break
      if (outcome.is === 'saved') {
        const size = sizeOf(outcome.bytes, language)
        set(document.id, 'done', outcome.lowered ? t('close.lowered', { size }) : size)
        if (!readOnly) await give({ type: 'NoteExport', name })
      } else if (outcome.is === 'refused') set(document.id, 'failed', t(`close.refused.${outcome.refusal}`, { file: outcome.file }))
      else set(document.id, 'failed', outcome.is === 'unable' ? outcome.words : t('close.broke', { reason: outcome.reason }))
    }
    setRun({ status: 'over', stopped: controller.signal.aborted, jobs })
  }
  return { run, start, stop: () => abort.current?.abort() }
}

type Outcome =
  | { readonly is: 'saved'; readonly bytes: number; readonly lowered: boolean }
  | { readonly is: 'refused'; readonly refusal: Extract<Awaited<ReturnType<typeof deliver>>, { ok: false }>['refusal']; readonly file: string }
  | { readonly is: 'unable'; readonly words: string }
  | { readonly is: 'broke'; readonly reason: string }
  | { readonly is: 'stopped' }

/** One document, made and handed over. A picture that breaks is one failed document, not the end of the others. */
async function attempt(document: Document, material: Material, hand: (bytes: Uint8Array) => ReturnType<typeof deliver>): Promise<Outcome> {
  try {
    const made = await document.make(material)
    if (!made.ok) return { is: 'unable', words: made.words }
    const delivered = await hand(made.bytes)
    if (!delivered.ok) return { is: 'refused', refusal: delivered.refusal, file: delivered.file }
    return { is: 'saved', bytes: made.bytes.byteLength, lowered: made.lowered }
  } catch (error) {
    if (material.signal.aborted) return { is: 'stopped' }
    return { is: 'broke', reason: error instanceof Error ? error.message : String(error) }
  }
}

function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}

function sizeOf(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${sayFigure(bytes / 1_000_000, language, 1)} MB`
}

/** The day on this machine's calendar, YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
}
