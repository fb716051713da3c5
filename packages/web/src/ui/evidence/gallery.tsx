import { Group } from '@mantine/core'
import { useState } from 'react'
import { FileThumb } from './thumb.tsx'
import { FileViewer, type ShownFile } from './viewer.tsx'

/** Files side by side; any of them opens at full size. */
export function Gallery({
  files,
  caseAddress,
}: {
  files: readonly ShownFile[]
  caseAddress: (number: string) => string
}) {
  const [open, setOpen] = useState<string>()
  return (
    <>
      <Group gap="sm" align="flex-start">
        {files.map(({ file, label }) => (
          <FileThumb key={file.id} file={file} label={label} onOpen={() => setOpen(file.id)} />
        ))}
      </Group>
      <FileViewer files={files} open={open} onClose={() => setOpen(undefined)} caseAddress={caseAddress} />
    </>
  )
}
