import { Alert, Anchor, List, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../../ui/words/words.tsx'
import { caseAddress } from '../case/open-case.ts'

/** What was just confirmed; the field above waits for the next parcel. */
export function ReceivedNote({ number, steps }: { number: string; steps: readonly string[] }) {
  const words = useWords()
  return (
    <Alert
      color="teal"
      role="status"
      icon={<IconCheck aria-hidden />}
      title={words('reception.confirmed', { number })}
    >
      <List size="sm">
        {[...new Set(steps)].map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        <Anchor href={caseAddress(number)} inherit underline="always">
          {words('reception.whole-case')}
        </Anchor>
      </Text>
    </Alert>
  )
}
