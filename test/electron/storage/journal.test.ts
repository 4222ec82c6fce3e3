import { describe } from 'vitest'
import { nodeFiles } from '../../../electron/host/storage/node-files.ts'
import { journalContract } from '../../contracts/journal-contract.ts'
import { SimFiles } from '../../kit/sim-files.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

describe('a journal on the real disk', () => {
  journalContract(async () => ({ files: nodeFiles, root: await temporaryFolder() }))
})

describe('a journal on the simulated disk', () => {
  journalContract(async () => ({ files: new SimFiles().files(), root: '/' }))
})
