import { createContext, type ReactNode, useContext } from 'react'
import { useSaid } from './use-said.ts'

const SayContext = createContext<(words: string) => void>(() => {})

/** A live region for what is done to the session from anywhere, whichever screen shows it. */
export function SaidProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [said, say] = useSaid()
  return (
    <SayContext value={say}>
      {children}
      <p className="sr" role="status" data-said="">{said}</p>
    </SayContext>
  )
}

/** Says something to whoever does not see it; alone on a page, as in a test, nobody hears it. */
export function useSay(): (words: string) => void {
  return useContext(SayContext)
}
