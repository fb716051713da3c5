import { Anchor, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { Judgement } from '../../../ui/judging/judgement.ts'
import { Due } from '../../../ui/time/due.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import classes from './show.module.css'

/** The verdict in a line, for phones, where the whole stands below the form. Told to screen readers when it changes, not each second. */
export function Summary({ judgement }: { judgement: Judgement | undefined }) {
  const words = useWords()
  if (!judgement) return null
  const { verdicts, missing, windows } = judgement
  const admitted = verdicts.some(({ outcome }) => outcome === 'admitted')
  const needed = missing.filter(({ wanted }) => !wanted).length
  const how = verdicts.length > 0 && !admitted ? 'refused' : needed > 0 ? 'missing' : 'complete'
  const Icon = { refused: IconCircleX, missing: IconCircleDashed, complete: IconCircleCheck }[how]
  const until = windows.find(({ at }) => Date.parse(at) > Date.now())
  return (
    <div className={classes.summary}>
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Icon size={20} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm" fw={600} role="status" aria-live="polite">
          {words(`request.summary-${how}`, { count: needed })}
        </Text>
        {until && (
          <Text size="sm" component="div" c="dimmed">
            <Due at={until.at} short span inherit />
          </Text>
        )}
      </Group>
      <Anchor href="#verdict" size="sm" style={{ flex: 'none' }}>
        {words('request.details')}
      </Anchor>
    </div>
  )
}
