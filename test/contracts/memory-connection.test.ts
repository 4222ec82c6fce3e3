import { memoryWires } from '../../shared/contract/memory-wire.ts'
import { connectionContract, type MakeConnections } from './connection-contract.ts'
import { roomContract } from './room-contract.ts'

const make: MakeConnections = async (accept) => ({
  open: (role) => {
    const [near, far] = memoryWires(queueMicrotask)
    accept(role, far)
    return near
  },
  close: async () => {},
})

connectionContract('memory', make)
roomContract('memory', make)
