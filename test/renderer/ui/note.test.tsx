// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Note } from '../../../renderer/ui/Note.tsx'
import { all, button, only, show } from './show.tsx'

const metric = { kind: 'metric', strength: 2, text: 'Returns fell 9%', spoken: 'Metric, strength 2 of 3' } as const

it('[UI10] a note with an id is a button with kind, strength and text in its name', async () => {
  await show(<Note {...metric} noteId="e1" />)
  const note = button('Metric, strength 2 of 3: Returns fell 9%')
  expect(note.dataset['noteId']).toBe('e1')
  expect(note.tabIndex).toBe(0)
  expect(all('.pips__one[data-on]')).toHaveLength(2)
})

it('[UI10] a note without an id is to be read only', async () => {
  await show(<Note {...metric} meta={['Metric', 'Service']} />)
  const note = only('.note')
  expect(note.hasAttribute('tabindex')).toBe(false)
  expect(note.getAttribute('role')).toBe('group')
  expect(all('.note__meta span').map((word) => word.textContent)).toEqual(['Metric', 'Service'])
})

it('[UI11] against and symptom are shapes', async () => {
  await show(<Note {...metric} against symptom />)
  expect(all('[data-mark]').map((mark) => mark.dataset['mark'])).toEqual(['symptom', 'against'])
})

it('[UI11] a plain note carries no mark', async () => {
  await show(<Note {...metric} />)
  expect(all('[data-mark]')).toEqual([])
})

it('[UI12] the style of a note gives it no paint layer', () => {
  const css = readFileSync('renderer/styles/note.css', 'utf8')
  const layers = [...css.matchAll(/(?:^|[;{\s])(contain|overflow|overflow-[xy]|opacity|will-change|content-visibility|filter|isolation)\s*:/g)]
  expect(layers.map((match) => match[1])).toEqual([])
})
