import { Button, FileButton, Stack, VisuallyHidden } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { acceptOf } from '../../../ui/upload/upload.ts'
import { UploadRow } from '../../../ui/upload/upload-row.tsx'
import { addUpload, removeUploads } from '../../../ui/upload/uploads.ts'
import { useUploads } from '../../../ui/upload/use-uploads.ts'
import { useWords } from '../../../ui/words/words.tsx'

/** Files that go with what is being written. `key` names one sending, and changes with the next. */
export function useAttached(group: string) {
  const uploads = useUploads(group)
  const [key, setKey] = useState(() => crypto.randomUUID())
  return {
    key,
    uploads,
    busy: uploads.some(({ state }) => state === 'waiting' || state === 'sending'),
    files: uploads.flatMap(({ file }) => file ?? []),
    add: (files: File[]) => {
      for (const file of files) void addUpload(file, group)
    },
    remove: (id: string) => void removeUploads([id]),
    async clear() {
      setKey(crypto.randomUUID())
      await removeUploads(uploads.map(({ id }) => id))
    },
  }
}

type Attaching = ReturnType<typeof useAttached>

/** The files that go along, each with how far it is. */
export function AttachedFiles({ attached }: { attached: Attaching }) {
  if (attached.uploads.length === 0) return null
  return (
    <Stack component="ul" gap={4} p={0} m={0}>
      {attached.uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} onRemove={() => attached.remove(upload.id)} />
      ))}
    </Stack>
  )
}

export function AttachButton({ attached, label }: { attached: Attaching; label: string }) {
  const words = useWords()
  return (
    <FileButton
      multiple
      accept={acceptOf(['photo', 'video', 'document'])}
      onChange={attached.add}
      inputProps={{ 'aria-label': label }}
    >
      {(props) => (
        <Button
          {...props}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPaperclip size={16} aria-hidden />}
        >
          {words('talk.attach')}
          <VisuallyHidden>: {label}</VisuallyHidden>
        </Button>
      )}
    </FileButton>
  )
}
