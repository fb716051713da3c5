import { Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'
import { AttachButton, AttachedFiles, useAttached } from '../../talk/attached.tsx'

/** The one file that proves a step. */
export function ProofUpload({ kind, onFile }: { kind: string; onFile: (file: string | undefined) => void }) {
  const words = useWords()
  const { number, names } = useOpenCase()
  const attached = useAttached(`proof-${number}-${kind}`)
  const [file] = attached.files
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once it is there, or gone
  useEffect(() => onFile(file), [file])
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {words('act.proof', { kind: names.evidence(kind) })}
      </Text>
      <AttachedFiles attached={attached} />
      <AttachButton attached={attached} label={names.evidence(kind)} />
    </Stack>
  )
}
