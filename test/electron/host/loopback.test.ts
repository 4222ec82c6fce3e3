import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LARGEST_FRAME } from '../../../shared/contract/limits.ts'
import { WIRE_VERSION } from '../../../shared/contract/messages.ts'
import { openSocket, rawRequest, serveMemory, type Served, statusOf } from '../../kit/loopback.ts'

let served: Served
beforeAll(async () => {
  served = await serveMemory()
})
afterAll(() => served.stop())

const get = (path: string, headers: readonly string[] = [`Host: ${served.place}`], method = 'GET') =>
  rawRequest(served.port, `${method} ${path} HTTP/1.1\r\n${headers.map((header) => `${header}\r\n`).join('')}Connection: close\r\n\r\n`)
const upgrade = (headers: readonly string[], path = '/wire') =>
  rawRequest(served.port, `GET ${path} HTTP/1.1\r\n${[...headers, 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='].map((header) => `${header}\r\n`).join('')}\r\n`)
const keyOf = (address: string) => /#k=(.+)$/.exec(address)?.[1] ?? ''
const socketAt = async () => {
  const opened = await openSocket(`ws://${served.place}/wire`, { Origin: `http://${served.place}` })
  return typeof opened === 'number' ? expect.fail(`refused with ${opened}`) : opened
}
const hello = (token: string | null) => JSON.stringify({ m: 'hello', v: WIRE_VERSION, token })
const greet = async (token: string | null) => {
  const opened = await socketAt()
  opened.socket.send(hello(token))
  await new Promise((resolve) => void opened.socket.once('message', resolve))
  return { ...opened, first: JSON.parse(opened.messages[0] ?? 'null') as { m: string; reason?: string; token?: string | null; role?: string } }
}

describe('the loopback host', () => {
  it('[HO1] a request for any other host is refused, and so is an upgrade', async () => {
    const { port } = served
    const bad = [
      [], ['Host:'], ['Host: '], ['Host: 127.0.0.1'], [`Host: 127.0.0.1:${port + 1}`], ['Host: 127.0.0.1:80'], [`Host: localhost:${port}`], ['Host: localhost'],
      [`Host: 127.0.0.1.:${port}`], [`Host: 127.0.0.1:${port}.`], [`Host: 127.0.0.1:0${port}`], [`Host: 127.1:${port}`], [`Host: 2130706433:${port}`],
      [`Host: 0x7f000001:${port}`], [`Host: 0177.0.0.1:${port}`], [`Host: [::1]:${port}`], [`Host: [::ffff:127.0.0.1]:${port}`], [`Host: ::1:${port}`],
      ['Host: example.com'], [`Host: example.com:${port}`], [`Host: 127.0.0.1:${port}.example.com`], [`Host: example.com@127.0.0.1:${port}`],
      [`Host: 127.0.0.1:${port}@example.com`], [`Host: 127.0.0.1:${port}/`], [`Host: 127.0.0.1:${port}?x`], [`Host: 127.0.0.1:${port}#x`],
      [`Host: http://127.0.0.1:${port}`], [`Host: 127.0.0.1:${port},127.0.0.1:${port}`], [`Host: 127.0.0.1:${port}, example.com`], [`Host: 127.0.0.1 :${port}`],
      [`Host: 127.0.0.1:${port}`, 'Host: example.com'], ['Host: example.com', `Host: 127.0.0.1:${port}`], [`Host: 127.0.0.1:${port}`, `Host: 127.0.0.1:${port}`],
      ['X-Forwarded-Host: 127.0.0.1', 'Host: example.com'], [`Forwarded: host=127.0.0.1:${port}`, 'Host: example.com'], [`Host: 127。0。0。1:${port}`],
      [`Host: 127.0.0.1\t:${port}`], [`Host: 0.0.0.0:${port}`], [`Host: 127.0.0.2:${port}`], [`Host: stagecraft:${port}`], ['Host: .'], ['Host: *'], ['Host: null'],
      [`Host: 127.0.0.1:${port}\\`], [`Host: "127.0.0.1:${port}"`], [`Host: 127.0.0.1:+${port}`], [`Host: 127.0.0.1:${port}:${port}`], [`Host: %31%32%37.0.0.1:${port}`],
      ['Host: 127.0.0.1:'], ['Host: 127.0.0.1:65536'], ['Host: 127.0.0.1:-1'], [`Host: LOCALHOST:${port}`], [`Host: 127.000.000.001:${port}`],
      [`Host: ip6-localhost:${port}`], [`Host: 10.0.0.1:${port}`], [`Host: 192.168.1.1:${port}`], [`Host: 169.254.169.254:${port}`], [`Host: [::]:${port}`],
      [`Host: ${'a'.repeat(2_000)}:${port}`], [`Host: 127.0.0.1:${port}\x0b`],
    ]
    expect(bad.length).toBeGreaterThanOrEqual(60)
    for (const headers of bad) {
      expect([400, 421], headers.join(' | ')).toContain(statusOf(await get('/', headers)))
      expect([400, 421], headers.join(' | ')).toContain(statusOf(await upgrade([...headers, `Origin: http://127.0.0.1:${port}`])))
    }
    expect(statusOf(await get('/'))).toBe(200)
  })

  it('[HO2] a WebSocket from any other origin, or from none, is refused', async () => {
    const { port, place } = served
    const bad = [
      [], ['Origin:'], ['Origin: null'], [`Origin: https://${place}`], [`Origin: http://127.0.0.1:${port + 1}`], ['Origin: http://127.0.0.1'], [`Origin: http://localhost:${port}`],
      [`Origin: http://${place}.example.com`], [`Origin: http://${place}/`], [`Origin: http://${place}#x`], [`Origin: http://${place}?x`], [`Origin: ${place}`],
      [`Origin: //${place}`], [`Origin: HTTP://${place}`], [`Origin: http:/${place}`], [`Origin: http://a@${place}`], [`Origin: http://${place}@example.com`],
      ['Origin: http://example.com'], [`Origin: http://example.com:${port}`], ['Origin: https://example.com'], ['Origin: file://'], ['Origin: app://stagecraft'],
      ['Origin: chrome-extension://abc'], [`Origin: ws://${place}`], [`Origin: wss://${place}`], [`Origin: http://[::1]:${port}`], [`Origin: http://127.1:${port}`],
      [`Origin: http://0.0.0.0:${port}`], [`Origin: http://127.0.0.1.:${port}`], [`Origin: http://${place}`, 'Origin: http://example.com'], ['Origin: http://example.com', `Origin: http://${place}`],
      [`Origin: http://${place}`, `Origin: http://${place}`], [`Origin: http://${place}, http://example.com`], [`Origin: http://${place} http://example.com`], ['Origin: *'],
      ['Origin: undefined'], ['Origin: about:blank'], ['Origin: data:'], [`Referer: http://${place}/`], [`Sec-WebSocket-Origin: http://${place}`],
    ]
    expect(bad.length).toBeGreaterThanOrEqual(40)
    for (const origin of bad) expect(statusOf(await upgrade([`Host: ${place}`, ...origin])), origin.join(' | ')).toBe(403)
    expect(statusOf(await upgrade([`Host: ${place}`, `Origin: http://${place}`], '/other'))).toBe(404)
    expect(await openSocket(`ws://${place}/wire`, { Origin: 'http://example.com' })).toBe(403)
  })

  it('[HO3] nothing but GET and HEAD is answered, and nothing sent along is read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await get('/', [`Host: ${served.place}`, 'Content-Length: 0'], method)
      expect(statusOf(answer), method).toBe(405)
      expect(answer).toContain('Allow: GET, HEAD')
    }
    const head = await get('/', undefined, 'HEAD')
    expect([statusOf(head), head.endsWith('\r\n\r\n'), head.includes('Content-Length: 11')]).toEqual([200, true, true])
  })

  it('[HO4] nothing but the listed files is served, whatever the path', async () => {
    for (const [path, text] of [['/', 'facilitator'], ['/audience', 'audience'], ['/assets/a.js', 'let a']] as const) expect((await get(path)).endsWith(`\r\n\r\n${text}`)).toBe(true)
    const bad = [
      '/..', '/../package.json', '/assets/../facilitator.html', '/assets/..%2ffacilitator.html', '/%2e%2e/%2e%2e/etc/passwd', '/..\\..\\x', '/assets/', '/assets', '//facilitator.html',
      '/facilitator.html/', '/facilitator.html?x', '/?k=abc', '/#k=abc', '/.env', '/.git/config', '/assets/a.js.map', '/package.json', '/pages.json', '/FACILITATOR.HTML', '/assets/a.js%00',
      '/assets/%61.js', '/constructor', '/__proto__', '/toString', '/C:/Windows/win.ini', '/\\\\server\\share', '/wire', '/favicon.ico', '*', 'http://example.com/', '/a'.repeat(3_000),
    ]
    for (const path of bad) expect([400, 404, 431], path.slice(0, 80)).toContain(statusOf(await get(path)))
  })

  it('[HO5] every answer carries the security headers, errors too, and none opens it to other places', async () => {
    const answers = await Promise.all([
      get('/'), get('/audience', undefined, 'HEAD'), get('/none'), get('/', undefined, 'POST'), get('/', ['Host: example.com']),
      upgrade([`Host: ${served.place}`]), rawRequest(served.port, 'nonsense\r\n\r\n'), rawRequest(served.port, `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
    ])
    expect(answers.map(statusOf)).toEqual([200, 200, 404, 405, 421, 403, 400, 400])
    for (const answer of answers) {
      expect(answer).toMatch(/Content-Security-Policy: default-src 'none'; script-src 'self'/)
      expect(answer).toContain(`connect-src 'self' ws://${served.place}`)
      for (const header of ['X-Content-Type-Options: nosniff', 'Referrer-Policy: no-referrer', 'Cross-Origin-Opener-Policy: same-origin', 'Cross-Origin-Resource-Policy: same-origin', 'Cache-Control: no-store'])
        expect(answer).toContain(header)
      expect(answer).not.toMatch(/upgrade-insecure-requests|Strict-Transport-Security|Access-Control-|Set-Cookie|X-Powered-By/i)
    }
  })

  it('[HO6] a key lets one surface in, once; the token it is exchanged for lets that surface back in', async () => {
    const key = keyOf(served.addressFor('facilitator'))
    const first = await greet(key)
    expect(first.first).toMatchObject({ m: 'welcome', role: 'facilitator' })
    const token = first.first.token ?? ''
    expect(token.length).toBeGreaterThan(40)
    expect((await greet(key)).first).toEqual({ m: 'failed', reason: 'token-spent' })
    expect((await greet(token)).first).toMatchObject({ m: 'welcome', role: 'facilitator', token: null })
    for (const wrong of [null, '', 'x', key.slice(1), `${token} `, token.toUpperCase()]) {
      const refused = await greet(wrong)
      expect(refused.first).toEqual({ m: 'failed', reason: 'wrong-token' })
      expect(await refused.closed).toBe(1000)
    }
  })

  it('[HO6] the facilitator invites an audience, and the invitation is worth no more than that', async () => {
    const facilitator = await greet(keyOf(served.addressFor('facilitator')))
    facilitator.socket.send(JSON.stringify({ m: 'ask', cid: 'c1', channel: 'library', question: { type: 'Invite' } }))
    await new Promise((resolve) => void facilitator.socket.once('message', resolve))
    const { value } = JSON.parse(facilitator.messages.at(-1) ?? '') as { value: { address: string } }
    expect(value.address).toMatch(new RegExp(`^http://${served.place.replaceAll('.', '\\.')}/audience#k=[\\w-]{22}$`))
    const audience = await greet(keyOf(value.address))
    expect(audience.first).toMatchObject({ m: 'welcome', role: 'audience' })
    audience.socket.send(JSON.stringify({ m: 'command', cid: 'c2', channel: 'library', command: { type: 'CreateExample', language: 'en' } }))
    await new Promise((resolve) => void audience.socket.once('message', resolve))
    expect(JSON.parse(audience.messages.at(-1) ?? '')).toMatchObject({ m: 'refused', refusal: 'not-allowed' })
  })

  it('[HO7] hostile frames end their connection and nothing else', async () => {
    const { socket, closed } = await socketAt()
    socket.send(Buffer.from([1, 2, 3]))
    expect(await closed).toBe(1003)
    const large = await greet(keyOf(served.addressFor('facilitator')))
    large.socket.send('x'.repeat(LARGEST_FRAME + 1))
    expect([1009, 1006]).toContain(await large.closed)
    const mask = Buffer.alloc(4)
    const frames: readonly (readonly [string, Buffer])[] = [
      ['no mask', Buffer.from([0x81, 0x02, 0x68, 0x69])],
      ['bad UTF-8', Buffer.concat([Buffer.from([0x81, 0x82]), mask, Buffer.from([0xc3, 0x28])])],
      ['reserved bits', Buffer.concat([Buffer.from([0xf1, 0x80]), mask])],
      ['reserved opcode', Buffer.concat([Buffer.from([0x83, 0x80]), mask])],
      ['long ping', Buffer.concat([Buffer.from([0x89, 0xfe, 0x00, 0x7e]), mask, Buffer.alloc(126)])],
      ['continuation of nothing', Buffer.concat([Buffer.from([0x80, 0x80]), mask])],
      ['endless length', Buffer.concat([Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), mask])],
      ['close with nonsense', Buffer.concat([Buffer.from([0x88, 0x81]), mask, Buffer.from([1])])],
    ]
    for (const [name, frame] of frames) {
      const handshake = `GET /wire HTTP/1.1\r\nHost: ${served.place}\r\nOrigin: http://${served.place}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`
      expect(statusOf(await rawRequest(served.port, Buffer.concat([Buffer.from(handshake), frame]))), name).toBe(101)
    }
    for (const bytes of ['\0\0\0', 'GET', `GET / HTTP/9.9\r\n\r\n`, `${'A: b\r\n'.repeat(5_000)}\r\n`, Buffer.alloc(100_000, 255)]) await rawRequest(served.port, bytes === 'GET' ? 'GET\r\n\r\n' : bytes)
    expect((await greet(keyOf(served.addressFor('audience')))).first.m).toBe('welcome')
    expect(served.memory.bugs).toEqual([])
  })

  it('[HO25] a connection that says nothing is closed after five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const silent = await socketAt()
      const greeted = await greet(keyOf(served.addressFor('audience')))
      vi.advanceTimersByTime(4_999)
      expect(silent.socket.readyState).toBe(silent.socket.OPEN)
      vi.advanceTimersByTime(1)
      expect(await silent.closed).toBe(1008)
      expect(greeted.socket.readyState).toBe(greeted.socket.OPEN)
    } finally {
      vi.useRealTimers()
    }
  })

  it('[HO25] it listens on this machine only', async () => {
    const others = Object.values(networkInterfaces()).flat().filter((one) => one?.internal === false && one.family === 'IPv4')
    for (const other of others) await expect(reachable(other?.address ?? '', served.port)).resolves.toBe(false)
    await expect(reachable('127.0.0.1', served.port)).resolves.toBe(true)
    await expect(reachable('127.0.0.2', served.port)).resolves.toBe(false)
  })
})

function reachable(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
