import type { SignOff } from '../session/verdict.ts'

/** The sign-off while it is about the journey that the session is on: figures of another journey say nothing about these stages. */
export function signedHere(signOff: SignOff | null): SignOff | null {
  return signOff?.journey === undefined ? signOff : null
}
