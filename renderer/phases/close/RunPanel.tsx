import { DOCUMENTS } from '../../exports/documents.tsx'
import { fullMoment } from '../../../shared/report/moment.ts'
import { useLanguage, useText } from '../../session/surface.tsx'
import { useSaveStatus } from '../../session/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { JobList } from '../../ui/ExportParts.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { ExportJob, ExportRun } from './use-export-run.ts'

type RunPanelProps = Readonly<{
  run: ExportRun
  names: 'shown' | 'hidden'
  onNames: (names: 'shown' | 'hidden') => void
  count: number
  onSave: () => void
  onStop: () => void
  /** When the session was closed, ms since 1970. */
  closedAt: number | null
  onClose: () => void
  purgedAt: number | null
  onPurge: () => void
}>

/** How far the writing is, whether names stand in it, and the end of the workshop. */
export function RunPanel({ run, names, onNames, count, onSave, onStop, closedAt, onClose, purgedAt, onPurge }: RunPanelProps) {
  const t = useText()
  const language = useLanguage()
  const running = run.status === 'running'
  const readOnly = useSaveStatus().is === 'read-only'
  return (
    <aside className="side run" data-at="end" aria-label={t('close.run')}>
      <Progress run={run} />
      <div className="run__foot">
        <div className="run__names">
          <Icon name="person" />
          <span>
            {t('close.names')}
            <small>{t('close.namesWhere')}</small>
          </span>
          <SegmentedControl
            label={t('close.names')}
            value={names}
            options={[
              { value: 'shown', label: t('close.shown') },
              { value: 'hidden', label: t('close.hidden') },
            ]}
            onChange={onNames}
            disabled={running}
          />
        </div>
        {running ? (
          <Button size="large" wide onClick={onStop}>{t('close.stop')}</Button>
        ) : (
          <Button tone="primary" size="large" wide icon={<Icon name="export" />} disabled={count === 0} onClick={onSave}>
            {t('close.save', { count })}
          </Button>
        )}
        <div className="run__end">
          <p className="muted">
            {closedAt === null
              ? t('close.open')
              : t('close.closedOn', { day: fullMoment(closedAt, language) })}
          </p>
          <Button {...(purgedAt === null ? {} : { 'data-focus-after': '' })} icon={<Icon name={closedAt === null ? 'lock' : 'undo'} />} disabled={running} onClick={onClose}>
            {t(closedAt === null ? 'close.closeSession' : 'close.reopen')}
          </Button>
        </div>
        {closedAt === null && purgedAt === null ? null : (
          <div className="run__end">
            <p className="muted">{purgedAt === null ? t('purge.offer') : t('purge.purgedOn', { day: fullMoment(purgedAt, language) })}</p>
            {purgedAt === null ? (
              <Button icon={<Icon name="person" />} disabled={running || readOnly} aria-haspopup="dialog" onClick={onPurge}>{t('purge.open')}</Button>
            ) : null}
          </div>
        )}
      </div>
    </aside>
  )
}

function Progress({ run }: Readonly<{ run: ExportRun }>) {
  const t = useText()
  if (run.status === 'idle') {
    return (
      <div className="run__idle">
        <h2>{t('close.ready')}</h2>
        <p className="muted">{t('close.readyHint')}</p>
      </div>
    )
  }
  const { jobs } = run
  const finished = jobs.filter(({ state }) => state === 'done' || state === 'failed').length
  const share = jobs.length === 0 ? 0 : finished / jobs.length
  const current = jobs.find(({ state }) => state === 'running')
  return (
    <>
      <p className="run__figure" role="status">
        <b>{`${Math.round(share * 100)}%`}</b>
        <span>{current === undefined ? sayOver(run, t) : t('close.making', { name: nameOf(current, t) })}</span>
      </p>
      <div className="bar" role="progressbar" aria-label={t('close.run')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)}>
        <i className="bar__fill" style={{ width: `${share * 100}%` }} />
      </div>
      <JobList
        label={t('close.documents')}
        jobs={jobs.map((job) => ({ id: job.id, name: nameOf(job, t), state: job.state, detail: job.detail, stateLabel: t(`close.job.${job.state}`) }))}
      />
    </>
  )
}

function nameOf({ id }: ExportJob, t: ReturnType<typeof useText>): string {
  const document = DOCUMENTS.find((one) => one.id === id)
  return document === undefined ? id : `${t(document.name)}, ${document.format}`
}

function sayOver(run: ExportRun, t: ReturnType<typeof useText>): string {
  if (run.status !== 'over') return ''
  const failed = run.jobs.filter(({ state }) => state === 'failed').length
  if (run.stopped) return t('close.stopped')
  return failed === 0 ? t('close.allSaved') : t('close.someFailed', { count: failed })
}
