import { Button, Group, Stack } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconSend } from '@tabler/icons-react'
import { useOnline } from '../../../ui/states/online.ts'
import { AddFiles } from '../../../ui/upload/add-files.tsx'
import { UploadRow } from '../../../ui/upload/upload-row.tsx'
import { addUpload } from '../../../ui/upload/uploads.ts'
import { useRemoveUpload } from '../../../ui/upload/use-remove.tsx'
import { useUploads } from '../../../ui/upload/use-uploads.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { LongText } from '../form/long-text.tsx'
import classes from '../next/next.module.css'
import { putOut } from './outbox.ts'

interface Begun {
  key: string
  body: string
}
const fresh = (): Begun => ({ key: crypto.randomUUID(), body: '' })

/** Writes a message. What is begun stays on this device; what is sent without a connection goes by itself later, and once. */
export function Composer() {
  const words = useWords()
  const online = useOnline()
  const { view } = useOnPage()
  const [begun, setBegun] = useLocalStorage<Begun>({
    key: `redress-message-${view.id}`,
    defaultValue: fresh(),
    getInitialValueInEffect: false,
  })
  const uploads = useUploads(begun.key)
  const removeUpload = useRemoveUpload(begun.key)
  const empty = begun.body.trim() === ''
  const submit = () => {
    if (empty) return
    putOut({
      key: begun.key,
      number: view.number,
      body: begun.body.trim(),
      language: words.language,
      at: new Date().toISOString(),
    })
    setBegun(fresh())
  }
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="xs">
        <LongText
          label={words('case.talk.write')}
          minRows={3}
          maxRows={12}
          value={begun.body}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          description={words(online ? 'case.talk.help' : 'case.talk.help-offline')}
          onText={(body) => setBegun({ ...begun, body })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit()
          }}
        />
        {uploads.length > 0 && (
          <Stack component="ul" gap="xs" className={classes.dropped}>
            {uploads.map((upload) => (
              <UploadRow key={upload.id} upload={upload} onRemove={() => void removeUpload(upload)} />
            ))}
          </Stack>
        )}
        <Group justify="space-between" gap="xs" align="flex-end">
          <AddFiles
            accept={['photo', 'document']}
            label={words('case.talk.attach')}
            onFiles={(files) => {
              for (const file of files) void addUpload(file, begun.key)
            }}
          />
          <Button type="submit" disabled={empty} leftSection={<IconSend size={18} aria-hidden />}>
            {words('case.talk.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
