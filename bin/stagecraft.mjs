#!/usr/bin/env node
import { buildWhatIsStale } from '../scripts/build.mjs'
import { becomeCommandLine, start } from '../scripts/start.mjs'

const [verb, ...rest] = process.argv.slice(2)

if (verb === undefined || verb === '--browser') {
  await start(verb === undefined ? rest : [verb, ...rest])
} else {
  await buildWhatIsStale(verb === 'serve' ? ['pages', 'cli'] : ['cli'])
  await becomeCommandLine([verb, ...rest])
}
