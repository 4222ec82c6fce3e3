import fc from 'fast-check'

const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth)

/** Frames that no surface of ours would send to a host that has this channel. */
export function hostileFrames(channel: string): readonly string[] {
  const command = (given: unknown, more: object = {}) => JSON.stringify({ m: 'command', cid: 'c1', channel, command: given, ...more })
  const corpus = [
    '', ' ', 'null', 'true', '7', '"hello"', '[]', '{}', '{', '\0', '\uFFFF', '\uD800', '{"m":"hello"',
    deep('[', ']', 100_000), deep('{"a":', '}', 100_000), `{"m":"command","cid":"c","channel":"library","command":${deep('[', ']', 50_000)}}`,
    'x'.repeat(1_000_000), `{"m":"attach","channel":"${'y'.repeat(1_000_000)}","after":null}`,
    '{"m":"welcome","role":"facilitator","now":0,"token":null}', '{"m":"hello","v":1,"token":null}', '{"m":"hello","v":"1","token":{}}',
    '{"m":"attach","channel":"session:../../etc","after":null}', '{"m":"attach","channel":"session:","after":null}',
    '{"m":"attach","channel":"session:none","after":null}', '{"m":"attach","channel":"library"}', '{"m":"attach","channel":["library"],"after":null}',
    '{"m":"attach","channel":"library","after":{"run":"x","seq":-1}}', '{"m":"attach","channel":"library","after":{"run":"x","seq":1e999}}',
    '{"m":"detach"}', '{"m":"ask","cid":"c","channel":"library","question":{"type":"Everything"}}',
    '{"m":"ask","cid":"c","channel":"library","question":{"type":"SessionFile"}}',
    '{"m":"ask","cid":"","channel":"library","question":{"type":"Invite"}}', `{"m":"ask","cid":"c","channel":"${channel}","question":{"type":"Report"}}`,
    '{"__proto__":{"m":"hello"},"constructor":{"prototype":{"m":1}}}', '{"m":"command","m":"hello"}',
    command(null), command([]), command('SetTitle'), command({}), command({ type: 'SetTitle' }), command({ type: 'SetTitle', title: 7 }),
    command({ type: 'SetTitle', title: 'x', extra: 1 }), command({ type: '__proto__' }), command({ type: 'toString' }),
    command({ type: 'SetTitle', title: 'x'.repeat(100_000) }), command({ type: 'PlaceEvidence', evidence: ['constructor'], stage: 1 }),
    command({ type: 'PlaceEvidence', evidence: [{ length: 1 }], stage: 1 }), command({ type: 'PlaceEvidence', evidence: ['e1'], stage: '1' }),
    command({ type: 'TakeSeat', participant: '__proto__' }), command({ type: 'SetMinutes', phase: 'constructor', minutes: 5 }),
    command({ type: 'SetMinutes', phase: 'place', minutes: null }), command({ type: 'WriteEvidence', notes: {} }), command({ type: 'WriteEvidence', notes: [null] }),
    command({ type: 'FrameSession', title: 't', client: 'c', language: 'en', journey: { format: 'stagecraft-journey' } }),
    '{"m":"command","cid":"c","channel":"library","command":{"type":"CreateSession","title":"t","client":"c","language":"en","journey":"constructor"}}',
    '{"m":"command","cid":"c","channel":"library","command":{"type":"ImportSession","name":"x","text":"{\\"s\\":1}"}}',
    '{"m":"command","cid":"c","channel":"audience","command":{"type":"Undo"}}',
    command({ type: 'SetTitle', title: 'x' }, { cid: 7 }), command({ type: 'SetTitle', title: 'x' }, { cid: '' }), command({ type: 'SetTitle', title: 'x' }, { channel: 'session:nobody' }),
    command({ type: 'SetTitle', title: 'x' }, { by: 'somebody' }),
  ]
  const random = fc.sample(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json(), fc.jsonValue().map((value) => command(value))), { numRuns: 60, seed: 7 })
  return [...corpus, ...random]
}
