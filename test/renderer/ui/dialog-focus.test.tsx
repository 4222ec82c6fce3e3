// @vitest-environment happy-dom
import { act, useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Dialog } from '../../../renderer/ui/Dialog.tsx'
import { followFocus } from '../../../renderer/ui/focus-trail.ts'
import { button, press, show } from './show.tsx'

let unfollow = () => {}
beforeEach(() => { unfollow = followFocus(document) })
afterEach(() => unfollow())

/** A page on which a button opens a list of things to do, and the list another dialog; the button can be taken away meanwhile. */
function Page() {
  const [open, setOpen] = useState<'nothing' | 'list' | 'thing'>('nothing')
  const [stays, setStays] = useState(true)
  return (
    <main>
      {stays ? <button type="button" onClick={() => setOpen('list')}>To do</button> : null}
      <button type="button">Beside</button>
      {open === 'list' ? (
        <Dialog open onClose={() => setOpen('nothing')} title="List" closeLabel="Close list"><button type="button" onClick={() => setOpen('thing')}>Thing</button></Dialog>
      ) : null}
      {open === 'thing' ? (
        <Dialog open onClose={() => setOpen('nothing')} title="Thing" closeLabel="Close thing"><button type="button" onClick={() => setStays(false)}>Take away</button></Dialog>
      ) : null}
    </main>
  )
}

/** Dialogs give the focus back a frame after they are gone. */
const afterwards = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)))

async function intoThing() {
  await show(<Page />)
  button('Beside').focus()
  button('To do').focus()
  await press(button('To do'))
  await afterwards()
  await press(button('Thing'))
  await afterwards()
}

it('[UI705] a dialog that another one opened gives the focus back to where it was before both', async () => {
  await intoThing()
  await press(button('Close thing'))
  await afterwards()
  expect(document.activeElement).toBe(button('To do'))
})

it('[UI705] where that is gone, the focus goes to what had it before', async () => {
  await intoThing()
  await press(button('Take away'))
  await press(button('Close thing'))
  await afterwards()
  expect(document.activeElement).toBe(button('Beside'))
})

/** A note that is drawn anew while a dialog about it is open, as when others are merged into it. */
function Merged() {
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(1)
  return (
    <main>
      <button type="button">Before</button>
      <button key={at} type="button" data-note-id="n1" onClick={() => setOpen(true)}>Note</button>
      {open ? <Dialog open onClose={() => setOpen(false)} title="Merge" closeLabel="Close merge"><button type="button" onClick={() => { setAt(at + 1); setTimeout(() => setOpen(false), 10) }}>Merge</button></Dialog> : null}
    </main>
  )
}

it('[UI666] a dialog about a note that is drawn anew gives the focus to the note where it is now', async () => {
  await show(<Merged />)
  button('Before').focus()
  button('Note').focus()
  await press(button('Note'))
  await afterwards()
  await press(button('Merge'))
  await afterwards()
  expect(document.activeElement).toBe(button('Note'))
})
