import { Blockquote, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../ui/words/words.tsx'
import classes from '../case/case.module.css'
import { CaseEvidence } from '../case/facts/case-evidence.tsx'
import { ToldFacts } from '../case/facts/told.tsx'
import { useOpenCase } from '../case/open-case.ts'

/** What the customer wrote for whoever opens the parcel, and their photos to compare with. */
export function CustomerMessage() {
  const words = useWords()
  const { view, staff } = useOpenCase()
  const { description } = view.request
  const message = typeof staff.facts.case.message === 'string' ? staff.facts.case.message : description
  return (
    <section>
      <Title order={4} size="h5" mb={4}>
        {words('reception.message')}
      </Title>
      <Stack gap="sm">
        {typeof message === 'string' ? (
          <Blockquote p="sm" mt={0} radius="md">
            <Text className={classes.clause} dir="auto">
              {message}
            </Text>
          </Blockquote>
        ) : (
          <Text size="sm" c="dimmed">
            {words('reception.no-message')}
          </Text>
        )}
        <ToldFacts subject="request" facts={view.request} without={['description', 'channel', 'head']} />
        {view.evidence.length > 0 && <CaseEvidence />}
      </Stack>
    </section>
  )
}
