import { describe, expect, it, vi } from 'vitest'
import type { SurfaceRole } from '../../../shared/contract/messages.ts'
import type { Wire } from '../../../shared/contract/wire.ts'
import { type TestWindow, testDesktop } from '../../kit/ipc-wires.ts'

type Port = { readonly role: SurfaceRole; readonly wire: Wire; readonly heard: string[]; closed: boolean }

/** A desktop whose host notes what it hears, wire by wire. */
function desktop(): { readonly ports: readonly Port[]; readonly openWindow: (surface: SurfaceRole, url?: string) => TestWindow } {
  const ports: Port[] = []
  const { openWindow } = testDesktop((role, wire) => {
    const port: Port = { role, wire, heard: [], closed: false }
    wire.onFrame((frame) => port.heard.push(frame))
    wire.onClose(() => {
      port.closed = true
    })
    ports.push(port)
  })
  return { ports, openWindow }
}

/** Lets everything arrive that was sent. */
const arrived = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

describe('the wire of a window', () => {
  it('[DE5] frames arrive in order, both ways, at the port of the window\'s surface', async () => {
    const { ports, openWindow } = desktop()
    const page: string[] = []
    const { bridge } = openWindow('audience')
    bridge.connect((frame) => page.push(frame), () => page.push('closed'))
    for (const frame of ['one', 'two', 'three']) bridge.send(frame)
    await arrived()
    expect(ports.map(({ role, heard }) => ({ role, heard }))).toEqual([{ role: 'audience', heard: ['one', 'two', 'three'] }])
    ports[0]?.wire.send('four')
    ports[0]?.wire.send('five')
    ports[0]?.wire.close()
    await arrived()
    expect(page).toEqual(['four', 'five', 'closed'])
    expect(ports[0]?.closed).toBe(true)
  })

  it('[DE5] a later wire ends the earlier one, whose frames are not heard any more', async () => {
    const { ports, openWindow } = desktop()
    const heard: string[] = []
    const { bridge } = openWindow('facilitator')
    bridge.connect((frame) => heard.push(`first ${frame}`), () => heard.push('first closed'))
    await arrived()
    ports[0]?.wire.send('late')
    bridge.connect((frame) => heard.push(`second ${frame}`), () => heard.push('second closed'))
    await arrived()
    ports[0]?.wire.send('too late')
    ports[1]?.wire.send('hello')
    await arrived()
    expect(heard).toEqual(['second hello'])
    expect(ports.map(({ closed }) => closed)).toEqual([true, false])
  })

  it('[DE5] a page loaded anew does not hear what was meant for the one before', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 })
    const { ports, openWindow } = desktop()
    const window = openWindow('facilitator')
    window.bridge.connect(() => {}, () => {})
    await arrived()
    vi.setSystemTime(2_000)
    const heard: string[] = []
    const again = window.reload()
    again.connect((frame) => heard.push(frame), () => {})
    ports[0]?.wire.send('for the old page')
    await arrived()
    ports[1]?.wire.send('for the new page')
    await arrived()
    expect(heard).toEqual(['for the new page'])
    vi.useRealTimers()
  })

  it.each([
    ['the window is gone', (window: TestWindow) => window.destroy()],
    ['the page crashes', (window: TestWindow) => void window.contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })],
    ['the page hangs up', (window: TestWindow) => window.bridge.disconnect()],
  ])('[DE5] the wire ends when %s', async (_what, end) => {
    const { ports, openWindow } = desktop()
    const window = openWindow('facilitator')
    window.bridge.connect(() => {}, () => {})
    await arrived()
    end(window)
    await arrived()
    expect(ports[0]?.closed).toBe(true)
    ports[0]?.wire.send('to nobody')
  })

  it('[DE5] frames that come before the host listens wait for it, and a closing before that is told', async () => {
    const kept: Wire[] = []
    const { openWindow } = testDesktop((_role, wire) => void kept.push(wire))
    const { bridge } = openWindow('facilitator')
    bridge.connect(() => {}, () => {})
    bridge.send('early')
    bridge.disconnect()
    await arrived()
    const heard: string[] = []
    kept[0]?.onFrame((frame) => heard.push(frame))
    kept[0]?.onClose(() => heard.push('closed'))
    expect(heard).toEqual(['early', 'closed'])
  })
})

describe('who may send', () => {
  it.each([
    ['a frame that is gone', null],
    ['a frame within the page', { url: 'app://stagecraft/facilitator.html' }],
    ['a frame of another place', { url: 'https://example.com/' }],
  ])('[DE4] a message from %s is dropped', async (_what, frame) => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { ports, openWindow } = desktop()
    openWindow('facilitator').sendFrom('wire-open', [1], frame)
    await arrived()
    expect(ports).toEqual([])
    expect(complained).toHaveBeenCalledOnce()
    complained.mockRestore()
  })

  it.each(['https://stagecraft/facilitator.html', 'app://elsewhere/facilitator.html', 'file:///app/facilitator.html', 'about:blank'])(
    '[DE4] a message from a window at %s is dropped', async (url) => {
      const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
      const { ports, openWindow } = desktop()
      openWindow('facilitator', url).bridge.connect(() => {}, () => {})
      await arrived()
      expect(ports).toEqual([])
      complained.mockRestore()
    })

  it('[DE4] a call of the audience window and a malformed one are refused, and the handler sees neither', async () => {
    const { ipc, openWindow } = testDesktop(() => {})
    const seen: unknown[] = []
    ipc.answer('openFile', async (request) => {
      seen.push(request)
      return null
    })
    await expect(openWindow('audience').bridge.openFile({ kind: 'session' })).rejects.toThrow(/facilitator/)
    await expect(openWindow('facilitator').bridge.openFile({ kind: 'anything' } as never)).rejects.toThrow()
    await expect(openWindow('facilitator').bridge.openFile({ kind: 'session' })).resolves.toBeNull()
    expect(seen).toEqual([{ kind: 'session' }])
  })
})
