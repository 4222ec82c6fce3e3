import { ulid } from 'ulid'
import { asId, type SessionId } from '../../../shared/kernel/ids.ts'
import { nodeFiles } from '../storage/node-files.ts'
import { makeDirectories } from '../storage/write-whole.ts'
import { sessionInFile, storeOf } from './stored-session.ts'
import type { Verb } from './verb.ts'

/** Adds a session file to the library as a session of its own. */
export const importSession: Verb = {
  name: 'import',
  options: {},
  positionals: { least: 1, most: 1 },
  run: async (context) => {
    const [path = ''] = context.given
    const found = await sessionInFile(context, path)
    if (!found.ok) return context.fail(found.sentence)
    const id = asId<SessionId>(ulid())
    await makeDirectories(nodeFiles, context.data)
    await storeOf(context).create(id, found.value.facts)
    context.print(context.say('cli.imported', { title: found.value.session.frame.title, id }))
    return 0
  },
}
