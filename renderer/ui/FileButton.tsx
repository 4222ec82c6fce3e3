import { useRef } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

type FileButtonProps = Readonly<{
  label: string
  /** The endings of files that the browser's dialog offers. */
  accept: string
  /** Opens the desktop's own dialog; null where there is only the browser's. */
  onDesktop: (() => Promise<void>) | null
  onFile: (file: File) => Promise<void>
}>

/** A button that opens a file, through the desktop's dialog or the browser's. The same file can be opened twice in a row. */
export function FileButton({ label, accept, onDesktop, onFile }: FileButtonProps) {
  const box = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={<Icon name="folder" />} onClick={() => (onDesktop === null ? box.current?.click() : void onDesktop())}>
        {label}
      </Button>
      <input
        ref={box} type="file" hidden accept={accept} aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) void onFile(file)
        }}
      />
    </>
  )
}
