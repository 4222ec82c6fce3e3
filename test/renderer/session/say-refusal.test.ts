import { expect, it } from 'vitest'
import { sayRefusal } from '../../../renderer/session/say-refusal.ts'
import { translator } from '../../../shared/i18n/translate.ts'

it('[LI18] a session that could not be made names the file and the reason, and promises nothing', () => {
  const about = { reason: 'disk-full', file: '/data/sessions/x/events.jsonl' }
  expect(sayRefusal(translator('en'), 'not-saved', about)).toBe('/data/sessions/x/events.jsonl could not be written: the disk is full.')
  expect(sayRefusal(translator('nl'), 'not-saved', { ...about, reason: 'read-only' })).toContain('alleen-lezen')
})

it('[LI18] a change of a session that waits for the disk is still kept', () => {
  expect(sayRefusal(translator('en'), 'not-saved', { reason: 'disk-full' })).toContain('tried again')
})
