import { Button, Group, Menu, Paper, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCopy } from '@tabler/icons-react'
import type { AskedEvidence } from '../../../ui/judging/asked.ts'
import { pieceId } from '../../../ui/judging/piece-id.ts'
import { AddFiles } from '../../../ui/upload/add-files.tsx'
import type { Upload } from '../../../ui/upload/upload.ts'
import { UploadRow } from '../../../ui/upload/upload-row.tsx'
import { addUpload } from '../../../ui/upload/uploads.ts'
import { useRemoveUpload } from '../../../ui/upload/use-remove.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type Form, titleOfLine } from '../form.ts'
import { heldIn, hideIn, missingIn, putBackIn, showIn, shownIn } from './slots.ts'

interface SlotProps {
  form: Form
  piece: AskedEvidence
  line: string | undefined
  tried: boolean
}

/** The place for one kind of evidence: its files, the camera, and files shown elsewhere that also show this. */
export function Slot({ form, piece, line, tried }: SlotProps) {
  const words = useWords()
  const { editor, uploads } = form
  const { draft, change } = editor
  const removeUpload = useRemoveUpload(draft.id)
  const shown = shownIn(draft, uploads, piece, line)
  const missing = missingIn(form, piece, line)
  const held = heldIn(form, piece, line)
  const ofLine = line === undefined || line === '*' ? undefined : titleOfLine(form, line)
  const label = ofLine ? `${piece.title}, ${ofLine}` : piece.title
  const use = { kind: piece.name, ...(line === undefined || line === '*' ? {} : { line }) }
  const add = async (files: File[]) => {
    for (const file of files) {
      const id = await addUpload(file, draft.id)
      change((before) => ({ evidence: showIn(before.evidence, id, use) }))
    }
  }
  const remove = (upload: Upload) => {
    const { evidence, gone } = hideIn(draft.evidence, upload.id, use)
    const uses = draft.evidence.find((each) => each.upload === upload.id)?.uses ?? [use]
    change(() => ({ evidence }))
    void removeUpload(upload, {
      isGone: gone,
      onUndo: () => change((before) => ({ evidence: putBackIn(before.evidence, upload.id, uses) })),
    })
  }
  const Icon = missing ? IconCircleDashed : IconCircleCheck
  return (
    <Paper
      withBorder
      p="sm"
      id={pieceId({ what: 'evidence', name: piece.name, line })}
      component="section"
      aria-label={label}
    >
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          {piece.required && <Icon size={20} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />}
          <Stack gap={2}>
            <Text fw={500}>
              {piece.title}
              {!piece.required && ` (${words('request.optional')})`}
            </Text>
            <Text size="xs" c="dimmed">
              {piece.clauseText}
            </Text>
          </Stack>
        </Group>
        {held > 0 && <Text size="sm">{words('turn.held', { count: held })}</Text>}
        {shown.length > 0 && (
          <Stack component="ul" gap="xs" m={0} p={0}>
            {shown.map((upload) => (
              <UploadRow key={upload.id} upload={upload} onRemove={() => remove(upload)} />
            ))}
          </Stack>
        )}
        <Group gap="xs">
          <AddFiles
            accept={piece.accept}
            label={label}
            onFiles={(files) => void add(files)}
            wanted={missing !== undefined}
          />
          <Reuse
            form={form}
            piece={piece}
            line={line}
            onUse={(id) => change((before) => ({ evidence: showIn(before.evidence, id, use) }))}
          />
        </Group>
        {tried && missing && (
          <Text size="sm" c="var(--mantine-color-orange-text)">
            {words('request.evidence-later')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}

/** Files that are shown elsewhere in this request and could serve here too. */
function Reuse({ form, piece, line, onUse }: Omit<SlotProps, 'tried'> & { onUse: (id: string) => void }) {
  const words = useWords()
  const { uploads, editor } = form
  const here = shownIn(editor.draft, uploads, piece, line)
  const others = uploads.filter((upload) => piece.accept.includes(upload.medium) && !here.includes(upload))
  if (others.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="sm" variant="subtle" leftSection={<IconCopy size={18} aria-hidden />}>
          {words('request.reuse')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onUse(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
