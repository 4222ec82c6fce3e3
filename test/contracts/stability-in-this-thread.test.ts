import { worksInThisThread } from '../../electron/host/stability/works.ts'
import { stabilityContract } from './stability-contract.ts'

stabilityContract('in this thread', worksInThisThread)
