import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import { tellWrong } from '../../../ui/refusal/tell-wrong.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { Changes } from '../why/changes.tsx'
import { Facts } from '../why/facts.tsx'

/** What came of a wish, beside where it was made: a no with its clause, facts, and what would change it; or a lost connection. */
export function Notice({ from }: { from: string }) {
  const words = useWords()
  const { giving, again, dismiss } = useOnPage()
  if (giving.state !== 'refused' && giving.state !== 'offline') return null
  if (giving.from !== from) return null
  if (giving.state === 'offline')
    return (
      <Alert color="gray" icon={<IconCloudOff aria-hidden />} title={words('state.offline')} role="alert">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{words('case.form.offline')}</Text>
          <Button size="xs" variant="light" onClick={() => void again()}>
            {words('state.again')}
          </Button>
        </Stack>
      </Alert>
    )
  const { problem } = giving
  const { refusal } = problem
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={refusal ? words(`case.refusal.${refusal.id}`) : problem.title}
      role="alert"
      withCloseButton
      onClose={dismiss}
      closeButtonLabel={words('case.form.close')}
    >
      <Stack gap="xs">
        {refusal?.wrong && <Text size="sm">{tellWrong(refusal.wrong, words)}</Text>}
        {problem.detail && <Text size="sm">{problem.detail}</Text>}
        <Facts facts={refusal?.facts} />
        <Changes changes={refusal?.wouldChange} />
      </Stack>
    </Alert>
  )
}
