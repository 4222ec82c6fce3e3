/** The part of the library that we use; it ships no types of its own. */
declare module 'fs-native-extensions' {
  /** True if this open file now holds the lock on the range; false while another one does, in this process or any other. */
  export function tryLock(descriptor: number, offset: number, length: number): boolean
  export function unlock(descriptor: number, offset: number, length: number): void
}
