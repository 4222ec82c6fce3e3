import '../../exports/exports.css'
import './close.css'
import { useRef, useState } from 'react'
import { useTool } from '../../actions/doing.tsx'
import { type Destination } from '../../exports/deliver.ts'
import { type Document, DOCUMENTS } from '../../exports/documents.tsx'
import { desktopBridge } from '../../session/bridge-wire.ts'
import { ParkingDialog } from '../../session/parking/ParkingDialog.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ExportCard } from '../../ui/ExportParts.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { ExportDrawing } from './ExportDrawing.tsx'
import { PurgeDialog } from './PurgeDialog.tsx'
import { RunPanel } from './RunPanel.tsx'
import { type ExportJob, type ExportRun, useExportRun } from './use-export-run.ts'

/** What goes home, how far the writing is, and the end of the workshop. */
export function CloseScreen() {
  const t = useText()
  const give = useCommand()
  const closedAt = useSession((view) => view.closedAt)
  const hidden = useSession((view) => view.round?.hidden === true && view.round.anythingPlaced)
  const [chosen, setChosen] = useState<ReadonlySet<Document['id']>>(new Set(DOCUMENTS.map(({ id }) => id)))
  const [names, setNames] = useState<'shown' | 'hidden'>('shown')
  const waiting = useSession((view) => view.parking.filter(({ settled }) => settled === null).length)
  const [parking, setParking] = useState(false)
  const purgedAt = useSession((view) => view.purgedAt)
  const [purging, setPurging] = useState(false)
  const { run, start, stop } = useExportRun()
  const work = useRef<HTMLElement>(null)
  const documents = DOCUMENTS.filter(({ id }) => chosen.has(id))
  const choose = (id: Document['id'], isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)))

  const save = async (wanted: readonly Document[]) => {
    const bridge = desktopBridge()
    const to: Destination | null = bridge === null ? { is: 'downloads' } : await folderOf(bridge)
    if (to !== null) await start({ documents: wanted, names, to, bridge })
  }
  useTool('documentNames', () => work.current?.querySelector<HTMLElement>('.run__names .seg__one[aria-pressed="true"]')?.focus(), run.status === 'running' ? 'hands.why.saving' : null)
  useTool('saveAll', () => void save(DOCUMENTS), run.status === 'running' ? 'hands.why.saving' : null)

  return (
    <main ref={work} className="work" data-layout="close">
      <section className="page take" aria-label={t('close.title')}>
        <header className="page__head">
          <h1>{t('close.title')}</h1>
          <p>{t('close.chosen', { chosen: documents.length, of: DOCUMENTS.length })}</p>
        </header>
        {waiting === 0 ? null : (
          <Banner title={t('parking.stillParked', { count: waiting })} actions={<Button onClick={() => setParking(true)}>{t('parking.settleNow')}</Button>}>
            {t('parking.stillParkedHint')}
          </Banner>
        )}
        {parking ? <ParkingDialog onClose={() => setParking(false)} /> : null}
        {hidden ? (
          <Banner tone="info" title={t('close.blindTitle')} actions={<Button onClick={() => void give({ type: 'GoToPhase', phase: 'place' })}>{t('close.toPlacing')}</Button>}>
            {t('close.blind')}
          </Banner>
        ) : null}
        <div className="exports">
          {DOCUMENTS.map((document) => (
            <ExportCard
              key={document.id}
              name={t(document.name)}
              format={document.format}
              about={t(document.about)}
              picture={<ExportDrawing of={document.id} />}
              chosen={chosen.has(document.id)}
              onChoose={(isChosen) => choose(document.id, isChosen)}
              {...tagOf(run, document.id, t)}
            />
          ))}
        </div>
      </section>
      {purging ? <PurgeDialog onClose={() => setPurging(false)} /> : null}
      <RunPanel
        run={run}
        names={names}
        onNames={setNames}
        count={documents.length}
        onSave={() => void save(documents)}
        onStop={stop}
        closedAt={closedAt}
        purgedAt={purgedAt}
        onPurge={() => setPurging(true)}
        onClose={() => void give({ type: closedAt === null ? 'CloseSession' : 'ReopenSession' })}
      />
    </main>
  )
}

type Bridge = NonNullable<ReturnType<typeof desktopBridge>>

async function folderOf(bridge: Bridge): Promise<Destination | null> {
  const choice = await bridge.chooseFolder({})
  return choice === null ? null : { is: 'folder', folder: choice.folder, label: choice.label }
}

function tagOf(run: ExportRun, id: Document['id'], t: ReturnType<typeof useText>) {
  const job: ExportJob | undefined = run.status === 'idle' ? undefined : run.jobs.find((one) => one.id === id)
  switch (job?.state) {
    case 'done':
      return { state: 'saved' as const, tag: <Tag tone="sound">{t('close.saved')}</Tag> }
    case 'running':
      return { state: 'running' as const, tag: <Tag tone="running">{t('close.writing')}</Tag> }
    case 'failed':
      return { tag: <Tag tone="alarm">{t('close.failed')}</Tag> }
    case 'waiting':
      return run.status === 'running' ? { tag: <Tag>{t('close.next')}</Tag> } : {}
    case undefined:
      return {}
  }
}
