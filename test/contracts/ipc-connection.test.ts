import { openBridgeWire } from '../../renderer/session/bridge-wire.ts'
import { testDesktop } from '../kit/ipc-wires.ts'
import { connectionContract } from './connection-contract.ts'

connectionContract('the desktop’s IPC', async (accept) => {
  const desktop = testDesktop(accept)
  return {
    open: (role) => openBridgeWire(desktop.openWindow(role).bridge),
    close: async () => {},
  }
})
