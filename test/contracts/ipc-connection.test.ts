import { openBridgeWire } from '../../renderer/session/bridge-wire.ts'
import { testDesktop } from '../kit/ipc-wires.ts'
import { connectionContract, type MakeConnections } from './connection-contract.ts'
import { roomContract } from './room-contract.ts'

const make: MakeConnections = async (accept) => {
  const desktop = testDesktop(accept)
  return {
    open: (role) => openBridgeWire(desktop.openWindow(role).bridge),
    close: async () => {},
  }
}

connectionContract('the desktop’s IPC', make)
roomContract('the desktop’s IPC', make)
