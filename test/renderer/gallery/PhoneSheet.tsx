import { useState } from 'react'
import { Button } from '../../../renderer/ui/Button.tsx'
import { Choices } from '../../../renderer/ui/Choices.tsx'
import { Climb } from '../../../renderer/ui/Climb.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import type { NoteKind } from '../../../renderer/ui/KindIcon.tsx'
import { Note } from '../../../renderer/ui/Note.tsx'
import { Pips } from '../../../renderer/ui/Pips.tsx'
import { SegmentedControl } from '../../../renderer/ui/SegmentedControl.tsx'
import { Select } from '../../../renderer/ui/Select.tsx'
import { TimerDisplay } from '../../../renderer/ui/Timer.tsx'
import { Who } from '../../../renderer/ui/Who.tsx'
import { KIND_WORDS, STAGES, noteOf } from './samples.ts'

const KINDS: readonly NoteKind[] = ['observation', 'quote', 'metric', 'artefact', 'policy']

function Place() {
  const [stage, setStage] = useState<number | null>(3)
  return (
    <>
      <main className="phone__main">
        <div className="row" style={{ justifyContent: 'space-between' }}><b>27 of 34</b><span className="small muted row"><Icon name="blind" />Blind: only you see this</span></div>
        <Note {...noteOf(['metric', 3, 'Service replies in 38 minutes, seven days a week'], 'p')} size="phone" meta={['Metric · Training']} />
        <h2>Which stage does it prove?</h2>
        <Climb label="Stages" stages={STAGES} chosen={stage} onChoose={setStage} />
      </main>
      <div className="phone__go"><Button size="large">Not sure</Button><Button size="large" tone="primary" iconEnd={<Icon name="right" />}>Place and next</Button></div>
    </>
  )
}

function Add() {
  const [kind, setKind] = useState<NoteKind | null>('quote')
  const [lens, setLens] = useState<'cx' | 'data' | null>('cx')
  const [strength, setStrength] = useState<'1' | '2' | '3'>('2')
  return (
    <>
      <main className="phone__main">
        <h1>Add a note</h1>
        <Note {...noteOf(['quote', 2, '“I had to explain it again in the store”'], 'q')} size="phone" />
        <h2>Kind</h2>
        <Choices label="Kind" value={kind} onChange={setKind} options={KINDS.map((one) => ({ value: one, kind: one, label: KIND_WORDS[one] }))} />
        <SegmentedControl
          label="How strong is it?" wide value={strength} onChange={setStrength}
          options={[{ value: '1', label: 'Hearsay', icon: <Pips strength={1} /> }, { value: '2', label: 'Seen', icon: <Pips strength={2} /> }, { value: '3', label: 'Proven', icon: <Pips strength={3} /> }]}
        />
        <Select label="Lens" value={lens} onChange={setLens} options={[{ value: 'cx', label: 'Customer experience' }, { value: 'data', label: 'Data' }]} />
      </main>
      <div className="phone__go" data-one=""><Button size="large" tone="primary" icon={<Icon name="plus" />}>Add note</Button></div>
    </>
  )
}

/** The participant's page. */
export function PhoneSheet() {
  const [tab, setTab] = useState(new URLSearchParams(location.search).has('add') ? 'add' : 'place')
  return (
    <div className="phone">
      <header className="phone__top">
        <Who initials="No" label="Noor" size="large" />
        <p className="phone__who"><b>Noor</b><span>Service, Kestrel Home</span></p>
        <TimerDisplay label="Time left" time="12:40" left={0.6} size="phone" />
      </header>
      {tab === 'add' ? <Add /> : <Place />}
      <nav className="phone__tabs" aria-label="Pages">
        <button type="button" className="phone__tab" aria-current={tab === 'place' ? 'page' : undefined} onClick={() => setTab('place')}><Icon name="target" />Place</button>
        <button type="button" className="phone__tab" aria-current={tab === 'add' ? 'page' : undefined} onClick={() => setTab('add')}><Icon name="plus" />Add note</button>
        <button type="button" className="phone__tab"><Icon name="flag" />Result</button>
      </nav>
    </div>
  )
}
