import { homedir } from 'node:os'
import { carryOut } from './host/command-line.ts'

process.exitCode = await carryOut(process.argv.slice(2), {
  environment: process.env,
  platform: process.platform,
  home: homedir(),
  dist: import.meta.dirname,
  print: (text) => console.log(text),
  complain: (sentence) => console.error(sentence),
})
