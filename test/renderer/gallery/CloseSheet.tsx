import { useState } from 'react'
import { Button } from '../../../renderer/ui/Button.tsx'
import { ExportCard, JobList } from '../../../renderer/ui/ExportParts.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import { ProgressBar } from '../../../renderer/ui/ProgressBar.tsx'
import { StaircaseMini } from '../../../renderer/ui/StaircaseMini.tsx'
import { Tag } from '../../../renderer/ui/Tag.tsx'
import { Frame } from './Frame.tsx'

const DOCUMENTS = [['Report', 'PDF, 14 pages', 'Verdict, reasons, dissent, backlog'], ['Board picture', 'PNG, 4K', 'Every note where the room left it'],
  ['Slides', 'PPTX, 9 slides', 'The story for the board meeting'], ['Backlog', 'CSV', 'For the planning tool they use'],
  ['Evidence', 'XLSX', 'Notes, placements, rulings'], ['Session file', '.stagecraft', 'Opens again for the next review']] as const

/** What goes home, and how far it is. */
export function CloseSheet() {
  const [left, setLeft] = useState<readonly string[]>(['Session file'])
  return (
    <Frame now="Close" time="06:30" of="of 10 min" left={0.65}>
      <main className="work" data-layout="close">
        <section className="page" aria-label="Documents" style={{ display: 'flex', flexDirection: 'column' }}>
          <div className="page__head"><h1>Take it home</h1><p>5 of 6 chosen</p></div>
          <div className="exports" style={{ flex: 1 }}>
            {DOCUMENTS.map(([name, format, about], index) => (
              <ExportCard
                key={name} name={name} format={format} about={about} chosen={!left.includes(name)} picture={<div style={{ width: '12rem' }}><StaircaseMini stages={5} lit={2} /></div>}
                onChoose={(chosen) => setLeft(chosen ? left.filter((one) => one !== name) : [...left, name])}
                state={index === 0 ? 'running' : index === 1 ? 'saved' : 'idle'}
                tag={index === 0 ? <Tag tone="running">62%</Tag> : index === 1 ? <Tag tone="sound" icon={<Icon name="check" />}>Saved</Tag> : <Tag>Next</Tag>}
              />
            ))}
          </div>
        </section>
        <aside className="side" data-at="end" aria-label="Writing">
          <p className="run__figure"><b>62%</b><span>Drawing the report<br />about 20 s left</span></p>
          <ProgressBar label="Report" value={0.62} detail="page 9 of 14" />
          <JobList
            label="Documents"
            jobs={[
              { id: 'b', name: 'Board picture', state: 'done', stateLabel: 'saved', detail: '3.1 MB' }, { id: 'r', name: 'Report', state: 'running', stateLabel: 'being written', detail: 'page 9 of 14' },
              { id: 's', name: 'Slides', state: 'failed', stateLabel: 'failed', detail: 'disk full' }, { id: 'e', name: 'Evidence', state: 'waiting', stateLabel: 'waits' },
            ]}
          />
          <Button tone="primary" size="large" wide icon={<Icon name="folder" />}>Show the files</Button>
        </aside>
      </main>
    </Frame>
  )
}
