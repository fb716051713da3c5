import { Fieldset, Stack } from '@mantine/core'
import type { Policy } from '@redress/engine'
import { useEffect, useSyncExternalStore } from 'react'
import { AddFiles } from '../../../../ui/upload/add-files.tsx'
import { UploadRow } from '../../../../ui/upload/upload-row.tsx'
import {
  addUpload,
  currentUploads,
  onUploads,
  removeUploads,
  resumeUploads,
} from '../../../../ui/upload/uploads.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'

type Kinds = Policy['evidence']
interface Given {
  file: string
  kind: string
}

/** Photos, videos and documents, each for what it proves. */
export function EvidenceUploads({
  kinds,
  onChange,
}: {
  kinds: Kinds
  onChange: (evidence: Given[] | undefined) => void
}) {
  const words = useWords()
  const { number, say } = useOpenCase()
  const names = Object.keys(kinds)
  const group = (kind: string) => `evidence-${number}-${kind}`
  const uploads = useUploadsIn(names.map(group))
  const given = names.flatMap((kind) =>
    uploads.filter((each) => each.group === group(kind)).flatMap(({ file }) => (file ? { file, kind } : [])),
  )
  const told = JSON.stringify(given)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the files change
  useEffect(() => onChange(given.length > 0 ? given : undefined), [told])
  if (names.length === 0) return null
  return (
    <Fieldset legend={words('act.field-evidence')} p="xs">
      <Stack gap="sm">
        {Object.entries(kinds).map(([kind, { title, accept }]) => {
          const label = say(title) ?? kind
          return (
            <div key={kind}>
              <div style={{ fontSize: 'var(--mantine-font-size-sm)' }}>{label}</div>
              <Stack component="ul" gap={4} p={0} m={0}>
                {uploads
                  .filter((each) => each.group === group(kind))
                  .map((upload) => (
                    <UploadRow
                      key={upload.id}
                      upload={upload}
                      onRemove={() => void removeUploads([upload.id])}
                    />
                  ))}
              </Stack>
              <AddFiles
                accept={accept}
                label={label}
                onFiles={(files) => {
                  for (const file of files) void addUpload(file, group(kind))
                }}
              />
            </div>
          )
        })}
      </Stack>
    </Fieldset>
  )
}

function useUploadsIn(groups: readonly string[]) {
  const all = useSyncExternalStore(onUploads, currentUploads)
  useEffect(() => void resumeUploads(), [])
  return all.filter(({ group }) => groups.includes(group))
}
