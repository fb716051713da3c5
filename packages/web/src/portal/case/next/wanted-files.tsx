import { Stack, Text } from '@mantine/core'
import { AddFiles } from '../../../ui/upload/add-files.tsx'
import type { Medium } from '../../../ui/upload/upload.ts'
import { UploadRow } from '../../../ui/upload/upload-row.tsx'
import { addUpload } from '../../../ui/upload/uploads.ts'
import { useRemoveUpload } from '../../../ui/upload/use-remove.tsx'
import { useUploads } from '../../../ui/upload/use-uploads.ts'
import classes from './next.module.css'

interface WantedFilesProps {
  /** Under which the uploads are kept on this device. */
  group: string
  label: string
  accept: readonly Medium[]
  help?: string | undefined
}

/** One piece of evidence that is wanted: the camera first; what was taken, with how far it is. */
export function WantedFiles({ group, label, accept, help }: WantedFilesProps) {
  const removeUpload = useRemoveUpload(group)
  const uploads = useUploads(group)
  return (
    <Stack gap="xs">
      <div>
        <Text fw={600} size="sm">
          {label}
        </Text>
        {help && (
          <Text size="sm" c="dimmed">
            {help}
          </Text>
        )}
      </div>
      {uploads.length > 0 && (
        <Stack component="ul" gap="xs" className={classes.dropped}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} onRemove={() => void removeUpload(upload)} />
          ))}
        </Stack>
      )}
      <AddFiles
        accept={accept}
        label={label}
        wanted={uploads.length === 0}
        onFiles={(files) => {
          for (const file of files) void addUpload(file, group)
        }}
      />
    </Stack>
  )
}
