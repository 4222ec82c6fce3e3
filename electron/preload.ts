import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE } from '../shared/contract/desktop-channels.ts'
import { createBridge } from './desktop/bridge.ts'

contextBridge.exposeInMainWorld(BRIDGE, createBridge(ipcRenderer))
