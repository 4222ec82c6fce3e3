import { type DragEvent, useMemo, useState } from 'react'
import { LONGEST } from '../../../shared/contract/limits.ts'
import { type ReadRow, type Reading, readRows } from '../../../shared/import/rows.ts'
import { plainWords } from '../../../shared/import/words.ts'
import { MOST_NOTES_AT_ONCE, type NoteDraft } from '../../../shared/session/gather.ts'
import { desktopBridge } from '../../session/bridge-wire.ts'
import { useCommand, useSession, useSessionReader } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { isLensless } from './board-parts.ts'
import { type Looked, lookAt } from './import-state.ts'
import { decodeText, LARGEST_LIST } from './read-file.ts'

const MOST_MB = LARGEST_LIST / 1024 / 1024

type ImportDialogProps = Readonly<{ next: NoteDraft; onClose: () => void }>

/** A list from a file, with what it will make; nothing comes in before it is agreed to, and what can't is named row by row. */
export function ImportDialog({ next, onClose }: ImportDialogProps) {
  const t = useText()
  const toast = useToast()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [objection, setObjection] = useState<string | null>(null)
  const [withoutUnits, setWithoutUnits] = useState<ReadonlySet<string>>(new Set())
  const [leaveRepeats, setLeaveRepeats] = useState(true)
  const [busy, setBusy] = useState(false)
  const [otherwise] = useState(next)
  const reading = useReading(looked, otherwise)
  const bringIn = useBringIn()
  const chosen = reading.read.filter((row) => !leaveRepeats || row.repeat === null)
  const lensless = useLensless(chosen)
  const open = (name: string, bytes: Uint8Array) => {
    if (bytes.byteLength > LARGEST_LIST) return setObjection(t('gather.import.tooLarge', { name, most: MOST_MB }))
    const found = lookAt(name, decodeText(bytes))
    const empty = found.list.rows.every((row) => row.every((cell) => cell.trim() === ''))
    setObjection(empty ? t('gather.import.noRows', { name }) : null)
    setLooked(empty ? null : found)
    setWithoutUnits(new Set())
  }
  const doIt = async () => {
    if (busy || looked === null || chosen.length === 0) return
    setBusy(true)
    const units = reading.newUnits.filter((name) => !withoutUnits.has(name))
    const done = await bringIn(looked.name, chosen, units)
    setBusy(false)
    if (!done) return
    toast({ title: t('gather.import.done', { count: chosen.length, name: looked.name }), tone: 'sound' })
    onClose()
  }
  return (
    <Dialog
      open onClose={onClose} size={looked === null ? 'wide' : 'full'} title={t('gather.import.title')}
      description={t('gather.import.words')} closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void doIt()}>
            {t('gather.import.do', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {looked === null ? (
        <FileDrop objection={objection} onFile={open} onTrouble={setObjection} />
      ) : (
        <div className="gather-import">
          <ImportColumns looked={looked} rows={reading.read.length + reading.refused.length} onLooked={setLooked}>
            <ListButton onFile={open} onTrouble={setObjection} label={t('gather.import.chooseOther')} />
          </ImportColumns>
          <ImportPreview
            reading={reading} chosen={chosen} lensless={lensless} textKnown={looked.layout.columns.text !== null}
            leaveRepeats={leaveRepeats} onLeaveRepeats={setLeaveRepeats} withoutUnits={withoutUnits}
            onWithoutUnits={setWithoutUnits}
          />
        </div>
      )}
    </Dialog>
  )
}

function useLensless(rows: readonly ReadRow[]): number {
  const { lenses } = useSession((view) => view.journey)
  return rows.filter(({ note }) => isLensless(note, lenses)).length
}

const NOTHING: Reading = { read: [], refused: [], newUnits: [] }

function useReading(looked: Looked | null, otherwise: NoteDraft): Reading {
  const units = useSession((view) => view.units)
  const people = useSession((view) => view.people)
  const notes = useSession((view) => view.notes)
  const { lenses } = useSession((view) => view.journey)
  return useMemo(() => {
    if (looked === null || looked.layout.columns.text === null) return NOTHING
    const onBoard = Object.values(notes).map(({ text }) => text)
    const known = { units: Object.values(units), people: Object.values(people), lenses, onBoard }
    return readRows(looked.list.rows, looked.layout, { ...known, otherwise, broken: looked.list.broken })
  }, [looked, units, people, notes, lenses, otherwise])
}

/** Adds the units that were agreed to, then writes the notes; resolves to whether all of it was done. */
function useBringIn(): (file: string, rows: readonly ReadRow[], newUnits: readonly string[]) => Promise<boolean> {
  const give = useCommand()
  const read = useSessionReader()
  return async (file, rows, newUnits) => {
    for (const name of newUnits) {
      const gone = Object.values(read().removed.units).find((unit) => plainWords(unit.name) === plainWords(name))
      const done = await give(gone === undefined ? { type: 'AddUnit', name } : { type: 'RestoreUnit', unit: gone.id })
      if (!done) return false
    }
    const units = Object.values(read().units)
    const unitNamed = (name: string | null) => {
      return name === null ? undefined : units.find((unit) => plainWords(unit.name) === plainWords(name))?.id
    }
    const notes = rows.map(({ row, note, newUnit }) => ({
      ...note,
      unit: unitNamed(newUnit) ?? note.unit,
      origin: { by: 'import' as const, file: file.slice(0, LONGEST.fileName), row },
    }))
    for (let from = 0; from < notes.length; from += MOST_NOTES_AT_ONCE) {
      if (!(await give({ type: 'WriteEvidence', notes: notes.slice(from, from + MOST_NOTES_AT_ONCE) }))) return false
    }
    return true
  }
}

type FileProps = Readonly<{ onFile: (name: string, bytes: Uint8Array) => void; onTrouble: (words: string) => void }>

function FileDrop({ objection, onFile, onTrouble }: FileProps & Readonly<{ objection: string | null }>) {
  const t = useText()
  const take = useTake({ onFile, onTrouble })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file !== undefined) void take(file)
  }
  return (
    <div className="drop gather-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <EmptyState
        icon={<Icon name="import" />}
        title={<ListButton onFile={onFile} onTrouble={onTrouble} label={t('gather.import.choose')} />}
      >
        {t('gather.import.dropHint')}
        {objection === null ? null : <p className="field__error" role="alert"><Icon name="warning" />{objection}</p>}
      </EmptyState>
    </div>
  )
}

function ListButton({ onFile, onTrouble, label }: FileProps & Readonly<{ label: string }>) {
  const t = useText()
  const bridge = desktopBridge()
  const take = useTake({ onFile, onTrouble })
  const fromDesktop = async (desktop: NonNullable<typeof bridge>) => {
    const file = await desktop.openFile({ kind: 'evidence' })
    if (file === null) return
    if (file.ok) return onFile(file.name, file.bytes)
    const trouble = file.refusal === 'too-large' ? 'gather.import.tooLarge' : 'gather.import.notRead'
    return onTrouble(t(trouble, { name: file.file, most: MOST_MB }))
  }
  return (
    <FileButton
      label={label} accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" onFile={take}
      onDesktop={bridge === null ? null : () => fromDesktop(bridge)}
    />
  )
}

/** Hands on the bytes of a file that was chosen or dropped, or says that it can't be read. */
function useTake({ onFile, onTrouble }: FileProps): (file: File) => Promise<void> {
  const t = useText()
  return async (file) => {
    const bytes = await readFile(file)
    if (bytes === null) onTrouble(t('gather.import.notRead', { name: file.name }))
    else onFile(file.name, bytes)
  }
}

/** The bytes of a file that was chosen; `null` when the disk does not give them. */
async function readFile(file: File): Promise<Uint8Array | null> {
  const buffer = await file.arrayBuffer().catch(() => null)
  return buffer === null ? null : new Uint8Array(buffer)
}
