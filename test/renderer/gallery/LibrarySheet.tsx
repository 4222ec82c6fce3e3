import { Button } from '../../../renderer/ui/Button.tsx'
import { Field } from '../../../renderer/ui/Field.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import { Panel } from '../../../renderer/ui/Panel.tsx'
import { NewThumbnail, SessionThumbnail } from '../../../renderer/ui/SessionThumbnail.tsx'
import { StageTrend } from '../../../renderer/ui/StageTrend.tsx'
import { Tag } from '../../../renderer/ui/Tag.tsx'
import { TopBar } from '../../../renderer/ui/TopBar.tsx'
import { ChangeWords } from '../../../renderer/ui/VerdictParts.tsx'
import { PILES } from './samples.ts'

const CLIENTS = [
  ['Kestrel Home', 'Home and garden, 58 stores', [1, 2, 3, 2], 'down', 'Fell back from 3 in October'],
  ['Nordlys Telecom', 'Mobile and broadband', [2, 3], 'up', 'Rose to 3 in June'],
  ['Portway Mutual', 'Insurance, 900 staff', [1], 'first', 'First session, September'],
] as const

/** Sessions by client. */
export function LibrarySheet() {
  return (
    <div className="shell">
      <TopBar title="Stagecraft" end={<><Button icon={<Icon name="folder" />}>Open</Button><Button icon={<Icon name="import" />}>Import</Button><Button tone="primary" icon={<Icon name="plus" />}>New session</Button></>}>
        <div style={{ marginLeft: 'auto', width: '24rem', maxWidth: '100%' }}>
          <Field label="Find" hideLabel icon={<Icon name="search" />} placeholder="Find a client or a note" value="" onChange={() => {}} />
        </div>
      </TopBar>
      <main className="work page">
        <div className="page__head"><h1>Sessions</h1><p>8 with 3 clients, all on this laptop</p></div>
        <div className="stack">
          {CLIENTS.map(([name, words, stages, direction, change]) => (
            <Panel key={name}>
              <div className="client">
                <div>
                  <h2>{name}</h2>
                  <p className="muted">{words}</p>
                  <StageTrend stages={5} points={stages.map((stage, index) => ({ id: `${index}`, stage }))} label={stages.join(', ')} />
                  <ChangeWords direction={direction}>{change}</ChangeWords>
                </div>
                <div className="client__sessions">
                  {stages.toReversed().map((stage, index) => (
                    <SessionThumbnail
                      key={`${stage}-${index}`} stages={5} lit={index === 0 && direction === 'up' ? 0 : stage} piles={PILES.map((pile) => pile.slice(index))} onOpen={() => {}}
                      title={index === 0 && direction === 'up' ? 'Continue' : `Stage ${stage}, Experimental`} detail="7 Oct 2025"
                      {...(index === 0 && direction === 'up' ? { tag: <Tag tone="running" icon={<Icon name="play" />}>Placing, 16 of 34</Tag> } : {})}
                    />
                  ))}
                  <NewThumbnail icon={<Icon name="plus" />} onPress={() => {}}>New session</NewThumbnail>
                </div>
              </div>
            </Panel>
          ))}
        </div>
      </main>
    </div>
  )
}
