import { useState } from 'react'
import { Banner } from '../../../renderer/ui/Banner.tsx'
import { Button } from '../../../renderer/ui/Button.tsx'
import { Checkbox } from '../../../renderer/ui/Checkbox.tsx'
import { ConfirmDialog } from '../../../renderer/ui/ConfirmDialog.tsx'
import { Dialog } from '../../../renderer/ui/Dialog.tsx'
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx'
import { Field } from '../../../renderer/ui/Field.tsx'
import { Icon, type IconName } from '../../../renderer/ui/Icon.tsx'
import { IconButton } from '../../../renderer/ui/IconButton.tsx'
import { ICONS } from '../../../renderer/ui/icons.ts'
import { Menu } from '../../../renderer/ui/Menu.tsx'
import { Note } from '../../../renderer/ui/Note.tsx'
import { Panel } from '../../../renderer/ui/Panel.tsx'
import { Popover } from '../../../renderer/ui/Popover.tsx'
import { ProgressBar } from '../../../renderer/ui/ProgressBar.tsx'
import { SegmentedControl } from '../../../renderer/ui/SegmentedControl.tsx'
import { Select } from '../../../renderer/ui/Select.tsx'
import { Switch } from '../../../renderer/ui/Switch.tsx'
import { Tag } from '../../../renderer/ui/Tag.tsx'
import { useToast } from '../../../renderer/ui/Toasts.tsx'
import { noteOf } from './samples.ts'

const NAMES = Object.keys(ICONS) as IconName[]

function Overlays() {
  const [open, setOpen] = useState<'none' | 'dialog' | 'confirm'>('none')
  const say = useToast()
  return (
    <Panel title="Overlays">
      <div className="row">
        <Button onClick={() => setOpen('dialog')}>Open dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Ask first</Button>
        <Button onClick={() => say({ title: 'Saved on this laptop', tone: 'sound', action: { label: 'Undo', onPress: () => {} } })}>Say so</Button>
        <Button onClick={() => say({ title: 'The disk is full', words: 'Nothing is lost; make room and it goes on.', tone: 'alarm' })}>Alarm</Button>
        <Menu
          trigger={<Button iconEnd={<Icon name="chevronDown" />}>Menu</Button>}
          entries={[
            { id: 'a', label: 'Rename', icon: <Icon name="pencil" />, keys: 'F2', onChoose: () => {} },
            { id: 'b', label: 'Duplicate', icon: <Icon name="copy" />, disabled: true, onChoose: () => {} },
            { type: 'line', id: 'l' },
            { id: 'c', label: 'Delete', icon: <Icon name="trash" />, tone: 'alarm', onChoose: () => {} },
          ]}
        />
        <Popover trigger={<Button>Popover</Button>} title="Join with"><p>KITE 42</p></Popover>
      </div>
      <Dialog
        open={open === 'dialog'} onClose={() => setOpen('none')} title="New session" closeLabel="Close" description="Everything can be changed later."
        footer={<><Button onClick={() => setOpen('none')}>Cancel</Button><Button tone="primary">Create</Button></>}
      >
        <Field label="Client" value="" onChange={() => {}} />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'} title="Delete this session?" confirmLabel="Delete" cancelLabel="Keep" tone="alarm" onConfirm={() => setOpen('none')} onCancel={() => setOpen('none')}
      >
        34 notes and their placements go with it.
      </ConfirmDialog>
    </Panel>
  )
}

function Forms() {
  const [text, setText] = useState('Kestrel Home')
  const [journey, setJourney] = useState<'social' | 'data' | null>(null)
  const [on, setOn] = useState(true)
  return (
    <Panel title="Forms">
      <div className="stack">
        <Field label="Client" value={text} onChange={setText} hint="As it will stand on the report." />
        <Field label="Minutes" value="0" onChange={() => {}} error="At least 1 minute." type="number" />
        <Field label="Why" value="" onChange={() => {}} multiline rows={3} placeholder="In your own words" />
        <Select
          label="Journey" value={journey} onChange={setJourney} placeholder="Choose a journey"
          options={[{ value: 'social', label: 'Social Engagement Journey' }, { value: 'data', label: 'Data and insight' }]}
        />
        <Checkbox label="Keep the dissent" checked={on} onChange={setOn} hint="It will stand in the report." />
        <Checkbox label="Names in the report" checked={false} onChange={() => {}} disabled />
        <Switch label="Open the room to phones" checked={on} onChange={setOn} />
        <Switch label="Sounds" checked={!on} onChange={() => {}} />
      </div>
    </Panel>
  )
}

/** Every control in its states. */
export function ControlsSheet() {
  const [way, setWay] = useState<'open' | 'blind'>('blind')
  return (
    <main className="page">
      <div className="page__head"><h1>Controls</h1><p>in every state</p></div>
      <div className="stack">
        <Banner tone="alarm" title="The disk is full." actions={<Button>Try again</Button>}>Everything you see is safe in memory; make room and it is written.</Banner>
        <Banner title="Read only.">Another window has this session open.</Banner>
        <Banner tone="sound">Three notes were brought in.</Banner>
        <Panel title="Buttons" aside="one primary to a screen">
          <div className="row">
            <Button tone="primary" icon={<Icon name="eye" />}>Reveal placements</Button>
            <Button>Plain</Button>
            <Button tone="bare" icon={<Icon name="plus" />}>Add note</Button>
            <Button tone="alarm">Delete</Button>
            <Button size="large">Large</Button>
            <Button busy>Writing</Button>
            <Button tone="primary" busy>Writing</Button>
            <Button disabled>Not now</Button>
            <Button aria-pressed>Pressed</Button>
            <IconButton label="Undo" icon={<Icon name="undo" />} />
            <IconButton label="Names" icon={<Icon name="people" />} pressed />
            <SegmentedControl label="Placing" value={way} onChange={setWay} options={[{ value: 'open', label: 'Open' }, { value: 'blind', label: 'Blind', icon: <Icon name="blind" /> }]} />
          </div>
          <div className="row" style={{ marginTop: '1rem' }}>
            <Tag>Next</Tag><Tag tone="alarm" icon={<Icon name="warning" />}>Too big</Tag><Tag tone="sound" icon={<Icon name="check" />}>Saved</Tag>
            <Tag tone="held">Stage 2</Tag><Tag tone="running">62%</Tag>
          </div>
        </Panel>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))', gap: '1rem' }}>
          <Forms />
          <div className="stack">
            <Overlays />
            <Panel title="Progress">
              <div className="stack">
                <ProgressBar label="62%" value={0.62} detail="Drawing the report, about 20 s left" cancelLabel="Stop" onCancel={() => {}} />
                <ProgressBar label="Reading" value={null} detail="board.csv" />
              </div>
            </Panel>
            <Panel title="Note states">
              <div className="stack">
                <Note {...noteOf(['metric', 3, 'Selected, with marks', 'against'], 's')} symptom state="selected" />
                <Note {...noteOf(['policy', 1, 'Left its place'], 'l')} state="left" />
                <Note {...noteOf(['quote', 1, 'With a meta line'], 'm')} meta={['Quote', 'Stores', 'Community']} />
              </div>
            </Panel>
            <Panel title="Nothing yet"><EmptyState icon={<Icon name="folder" />} title="No sessions yet" action={<Button tone="primary">New session</Button>}>Sessions on this laptop stand here, by client.</EmptyState></Panel>
          </div>
        </div>
        <Panel title="Icons"><div className="row">{NAMES.map((name) => <span key={name} title={name}><Icon name={name} /></span>)}</div></Panel>
      </div>
    </main>
  )
}
