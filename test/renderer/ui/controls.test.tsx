// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { Banner } from '../../../renderer/ui/Banner.tsx'
import { Button } from '../../../renderer/ui/Button.tsx'
import { Checkbox } from '../../../renderer/ui/Checkbox.tsx'
import { ConfirmDialog } from '../../../renderer/ui/ConfirmDialog.tsx'
import { Dialog } from '../../../renderer/ui/Dialog.tsx'
import { Field } from '../../../renderer/ui/Field.tsx'
import { Icon } from '../../../renderer/ui/Icon.tsx'
import { IconButton } from '../../../renderer/ui/IconButton.tsx'
import { ProgressBar } from '../../../renderer/ui/ProgressBar.tsx'
import { SegmentedControl } from '../../../renderer/ui/SegmentedControl.tsx'
import { Switch } from '../../../renderer/ui/Switch.tsx'
import { UiRoot, useToast, type ToastMessage } from '../../../renderer/ui/Toasts.tsx'
import { all, button, key, only, press, show } from './show.tsx'

const nothing = () => undefined

describe('buttons', () => {
  it('[UI1] a button reports each press once', async () => {
    const presses: string[] = []
    await show(<Button onClick={() => presses.push('reveal')}>Reveal</Button>)
    await press(button('Reveal'))
    expect(presses).toEqual(['reveal'])
  })

  it('[UI1] a busy button keeps its focus and reports nothing', async () => {
    const presses: string[] = []
    await show(<Button busy onClick={() => presses.push('write')}>Writing</Button>)
    button('Writing').focus()
    await press(button('Writing'))
    expect(presses).toEqual([])
    expect(document.activeElement).toBe(button('Writing'))
    expect(button('Writing').getAttribute('aria-busy')).toBe('true')
    expect(button('Writing').hasAttribute('disabled')).toBe(false)
  })

  it('[UI2] the chosen segment alone says that it is pressed', async () => {
    const asked: string[] = []
    await show(
      <SegmentedControl
        label="Placing" value="blind" onChange={(value) => asked.push(value)}
        options={[{ value: 'open', label: 'Open' }, { value: 'blind', label: 'Blind' }]}
      />,
    )
    expect(only('[role="group"]').getAttribute('aria-label')).toBe('Placing')
    expect(all('[aria-pressed="true"]').map((one) => one.textContent)).toEqual(['Blind'])
    await press(button('Open'))
    expect(asked).toEqual(['open'])
  })

  it('[UI31] an icon is hidden and a button of an icon alone has a name', async () => {
    await show(<IconButton label="Undo" icon={<Icon name="undo" />} onClick={nothing} />)
    expect(only('svg').getAttribute('aria-hidden')).toBe('true')
    expect(button('Undo').tagName).toBe('BUTTON')
  })
})

describe('forms', () => {
  it('[UI3] a field is named by its label and described by hint and error', async () => {
    await show(<Field label="Minutes" value="0" onChange={nothing} hint="For this phase" error="At least 1 minute" />)
    const box = only<HTMLInputElement>('input')
    expect(only('label').getAttribute('for')).toBe(box.id)
    expect(box.getAttribute('aria-invalid')).toBe('true')
    const told = (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
    expect(told).toEqual(['For this phase', 'At least 1 minute'])
  })

  it('[UI3] a field without an error is not marked', async () => {
    await show(<Field label="Why" multiline value="" onChange={nothing} />)
    const box = only('textarea')
    expect(box.hasAttribute('aria-invalid')).toBe(false)
    expect(box.hasAttribute('aria-describedby')).toBe(false)
  })

  it('[UI4] a checkbox and a switch say their state and report the other one', async () => {
    const asked: boolean[] = []
    await show(
      <>
        <Checkbox label="Keep" checked onChange={(next) => asked.push(next)} />
        <Switch label="Open" checked={false} onChange={(next) => asked.push(next)} />
      </>,
    )
    const [check] = all<HTMLInputElement>('input:not([role])')
    const way = only<HTMLInputElement>('input[role="switch"]')
    expect([check?.checked, way.checked]).toEqual([true, false])
    await press(only('input:not([role])'))
    await press(way)
    expect(asked).toEqual([false, true])
  })
})

describe('overlays', () => {
  it('[UI5] a dialog is named by its title, takes the focus, and closes by its cross and by Escape', async () => {
    let closed = 0
    await show(<Dialog open title="New session" closeLabel="Close" onClose={() => { closed += 1 }}><button type="button">Inside</button></Dialog>)
    const dialog = only('[role="dialog"]')
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('New session')
    await act(async () => { await Promise.resolve() })
    await press(button('Close'))
    expect(closed).toBe(1)
    await key('Escape', dialog)
    expect(closed).toBe(2)
  })

  it('[UI6] only the confirm button confirms', async () => {
    const answers: string[] = []
    await show(
      <ConfirmDialog open title="Delete?" confirmLabel="Delete" cancelLabel="Keep" onConfirm={() => answers.push('yes')} onCancel={() => answers.push('no')}>
        34 notes go with it.
      </ConfirmDialog>,
    )
    const dialog = only('[role="alertdialog"]')
    expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe('34 notes go with it.')
    await press(button('Keep'))
    await key('Escape', dialog)
    await press(button('Delete'))
    expect(answers).toEqual(['no', 'no', 'yes'])
  })

  function Speaker({ message }: Readonly<{ message: ToastMessage }>) {
    const say = useToast()
    return <button type="button" onClick={() => say(message)}>Say</button>
  }

  it('[UI7] a toast is said in a live region and its action works', async () => {
    let undone = 0
    const message = { title: 'Parked', action: { label: 'Undo', onPress: () => { undone += 1 } } } as const
    await show(<UiRoot toastsLabel="Messages" closeLabel="Close"><Speaker message={message} /></UiRoot>)
    await press(button('Say'))
    expect(only('[aria-live="polite"]').textContent).toContain('Parked')
    await press(button('Undo'))
    expect(undone).toBe(1)
  })

  it('[UI7] an alarm is said at once', async () => {
    await show(<UiRoot toastsLabel="Messages" closeLabel="Close"><Speaker message={{ title: 'The disk is full', tone: 'alarm' }} /></UiRoot>)
    await press(button('Say'))
    expect(all('[role="alert"], [aria-live="assertive"]').map((one) => one.textContent).join(' ')).toContain('The disk is full')
  })
})

describe('feedback', () => {
  it('[UI8] a progress bar says its share and offers the way out', async () => {
    let stopped = 0
    await show(<ProgressBar label="Report" value={0.624} detail="page 9" cancelLabel="Stop" onCancel={() => { stopped += 1 }} />)
    expect(only('[role="progressbar"]').getAttribute('aria-valuenow')).toBe('62')
    await press(button('Stop'))
    expect(stopped).toBe(1)
  })

  it('[UI8] without a known share none is said, and without a way out none is offered', async () => {
    await show(<ProgressBar label="Reading" value={null} />)
    expect(only('[role="progressbar"]').hasAttribute('aria-valuenow')).toBe(false)
    expect(all('button')).toEqual([])
  })

  it('[UI9] an alarm is an alert and everything else a status', async () => {
    await show(<><Banner tone="alarm" title="The disk is full" /><Banner>Read only</Banner></>)
    expect(only('[role="alert"]').textContent).toBe('The disk is full')
    expect(only('[role="status"]').textContent).toBe('Read only')
  })
})
