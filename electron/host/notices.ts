import type { About } from '../../shared/contract/messages.ts'
import type { LibraryView } from '../../shared/views/library-view.ts'

/** What the user must know about this machine's library until they have read it. */
export type Notices = Readonly<{
  list: () => LibraryView['notices']
  add: (notice: string, about: About) => void
  dismiss: (id: string) => void
}>

/** Makes an empty list; every change calls the listener. */
export function createNotices(newId: () => string, onChange: () => void): Notices {
  let notices: LibraryView['notices'] = []
  const become = (next: LibraryView['notices']): void => {
    notices = next
    onChange()
  }
  return {
    list: () => notices,
    add: (notice, about) => become([...notices, { id: newId(), notice, about }]),
    dismiss: (id) => become(notices.filter((one) => one.id !== id)),
  }
}
