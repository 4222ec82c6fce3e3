// @vitest-environment happy-dom
import { act, useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { holdFocus } from '../../../renderer/ui/focus-held.ts'
import { all, button, only, press, show } from './show.tsx'

let end = () => {}
beforeEach(() => {
  end = holdFocus(document)
})
afterEach(() => end())
const frames = () => act(async () => new Promise((done) => setTimeout(done, 80)))
const focused = () => (document.activeElement === document.body ? 'nowhere' : document.activeElement?.textContent)

/** Notes that go from one list to another, are drawn anew, or are thrown away. */
function Lists({ start }: Readonly<{ start: readonly string[] }>) {
  const [left, setLeft] = useState(start)
  const [right, setRight] = useState<readonly string[]>([])
  const [closed, setClosed] = useState(false)
  return (
    <main>
      <ul>{left.map((note) => <li key={note}><button type="button" data-note-id={note} onClick={() => { setLeft(left.filter((one) => one !== note)); setRight([...right, note]) }}>{note}</button></li>)}</ul>
      <ol>{right.map((note) => <li key={note}><button type="button" data-note-id={note} onClick={() => setRight(right.filter((one) => one !== note))}>{note}</button></li>)}</ol>
      <button type="button" disabled={closed} onClick={() => setClosed(true)}>Close</button>
      <p>Words</p>
    </main>
  )
}
const pressOn = async (target: HTMLElement) => {
  target.focus()
  await press(target)
  await frames()
}

it('[UI666] the focus goes with a thing that is drawn anew elsewhere', async () => {
  await show(<Lists start={['one', 'two']} />)
  await pressOn(button('one'))
  expect(document.activeElement?.closest('ol')).not.toBeNull()
  expect(focused()).toBe('one')
})

it('[UI666] of a thing that is gone the next one has the focus, and of the last one what stands beside the list', async () => {
  await show(<Lists start={['one', 'two', 'three']} />)
  for (const name of ['one', 'two', 'three']) await pressOn(button(name))
  await pressOn(button('one'))
  expect(focused()).toBe('two')
  await pressOn(button('two'))
  expect(focused()).toBe('three')
  await pressOn(button('three'))
  expect(focused()).toBe('Close')
})

it('[UI666] what is switched off gives the focus to what can be pressed', async () => {
  await show(<Lists start={['one']} />)
  button('one').focus()
  await pressOn(button('Close'))
  expect(focused()).toBe('one')
})

it('[UI666] whoever presses beside everything keeps the focus nowhere', async () => {
  await show(<Lists start={['one', 'two']} />)
  button('one').focus()
  await act(async () => {
    only('p').dispatchEvent(new Event('pointerdown', { bubbles: true }))
    button('one').blur()
    only('p').append(document.createElement('i'))
  })
  await frames()
  expect(focused()).toBe('nowhere')
  expect(all('li')).toHaveLength(2)
})
