import { memoryWires } from '../../shared/contract/memory-wire.ts'
import { connectionContract } from './connection-contract.ts'

connectionContract('memory', async (accept) => ({
  open: (role) => {
    const [near, far] = memoryWires(queueMicrotask)
    accept(role, far)
    return near
  },
  close: async () => {},
}))
