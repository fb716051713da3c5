import {
  Anchor,
  Button,
  Code,
  CopyButton,
  Group,
  Input,
  PinInput,
  SimpleGrid,
  Stack,
  Text,
} from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { auth } from '../auth.ts'
import { WhyNot } from '../why-not.tsx'
import { QrCode } from './qr-code.tsx'

export interface Enrolled {
  totpURI: string
  backupCodes: string[]
}

/** Hands the key to the app on the phone, has a code proved, and gives the backup codes. */
export function Enrolment({
  enrolled: { totpURI, backupCodes },
  onDone,
}: {
  enrolled: Enrolled
  onDone: () => void
}) {
  const words = useWords()
  const [code, setCode] = useState('')
  const label = useId()
  const proving = useMutation({
    mutationFn: (given: string) => auth('/two-factor/verify-totp', { code: given }),
  })
  const key = new URL(totpURI).searchParams.get('secret') ?? ''
  if (proving.isSuccess)
    return (
      <Stack gap="sm" role="status">
        <Text>{words('account.backup-help')}</Text>
        <SimpleGrid cols={{ base: 2, xs: 3 }}>
          {backupCodes.map((each) => (
            <Code key={each} dir="ltr">
              {each}
            </Code>
          ))}
        </SimpleGrid>
        <Group>
          <CopyButton value={backupCodes.join('\n')}>
            {({ copied, copy }) => (
              <Button size="sm" variant="default" onClick={copy}>
                {words(copied ? 'account.copied' : 'account.copy')}
              </Button>
            )}
          </CopyButton>
          <Button size="sm" onClick={onDone}>
            {words('account.kept')}
          </Button>
        </Group>
      </Stack>
    )
  return (
    <Stack gap="sm">
      <Text size="sm">{words('account.key-help')}</Text>
      <QrCode text={totpURI} label={words('account.qr')} />
      <Group>
        <Code fz="md" dir="ltr">
          {key.match(/.{1,4}/g)?.join(' ')}
        </Code>
        <CopyButton value={key}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {words(copied ? 'account.copied' : 'account.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Anchor href={totpURI} size="sm">
        {words('account.open-app')}
      </Anchor>
      <Input.Wrapper>
        <Text size="sm" fw={500} id={label} mb={4}>
          {words('account.prove')}
        </Text>
        <PinInput
          length={6}
          type="number"
          oneTimeCode
          dir="ltr"
          value={code}
          onChange={setCode}
          onComplete={(whole) => proving.mutate(whole)}
          aria-labelledby={label}
          getInputProps={(place) => ({ 'aria-label': words('sign-in.digit', { place: place + 1 }) })}
        />
      </Input.Wrapper>
      <WhyNot error={proving.error} />
    </Stack>
  )
}
