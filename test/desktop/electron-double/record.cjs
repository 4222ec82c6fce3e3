'use strict'

/** What the double saw that a test wants to know: calls that it does not model, and Electron objects that reached a page. */
const record = { unmodelled: [], leaks: [], denied: [], windows: [], focused: [] }
globalThis.electronDouble = record

/** Names that engines and tools ask any object for. */
const ASKED_OF_ALL = new Set(['then', 'toJSON', 'constructor', 'prototype', 'inspect', 'nodeType', 'tagName', 'asymmetricMatch', '__esModule', 'default'])

/** Wraps a stand-in so that whatever it lacks is recorded and refused, instead of being quietly undefined. */
function strict(name, target) {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || ASKED_OF_ALL.has(key)) return Reflect.get(object, key, receiver)
      record.unmodelled.push(`${name}.${key}`)
      throw new Error(`The double does not model ${name}.${key}`)
    },
  })
}

/** Refuses an event name that nobody here ever emits: to listen for it would be to wait forever. */
function onlyEvents(name, emitter, events) {
  for (const method of ['on', 'once']) {
    const add = emitter[method].bind(emitter)
    emitter[method] = (event, listener) => {
      if (!events.includes(event)) {
        record.unmodelled.push(`${name} event ${event}`)
        throw new Error(`The double does not model the event ${event} of ${name}`)
      }
      return add(event, listener)
    }
  }
}

module.exports = { record, strict, onlyEvents }
