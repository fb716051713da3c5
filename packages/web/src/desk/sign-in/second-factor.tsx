import { Anchor, Button, Checkbox, Group, Input, PinInput, Stack, Text, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { auth, useSigning } from './auth.ts'
import { WhyNot } from './why-not.tsx'

/** The code of the app, or one of the backup codes. */
export function SecondFactor({ onBack }: { onBack: () => void }) {
  const words = useWords()
  const [backup, setBackup] = useState(false)
  const [code, setCode] = useState('')
  const [trust, setTrust] = useState(false)
  const label = useId()
  const signing = useSigning((given: string) =>
    auth(backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', {
      code: given.trim(),
      trustDevice: trust,
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signing.mutate(code)
      }}
    >
      <Stack gap="sm">
        <Text size="sm" id={label}>
          {words(backup ? 'sign-in.backup-help' : 'sign-in.totp-help')}
        </Text>
        {backup ? (
          <TextInput
            label={words('sign-in.backup-code')}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
            required
            autoComplete="one-time-code"
            dir="ltr"
            autoFocus
          />
        ) : (
          <Input.Wrapper>
            <PinInput
              length={6}
              type="number"
              oneTimeCode
              autoFocus
              size="lg"
              dir="ltr"
              value={code}
              onChange={setCode}
              onComplete={(whole) => signing.mutate(whole)}
              aria-labelledby={label}
              getInputProps={(place) => ({ 'aria-label': words('sign-in.digit', { place: place + 1 }) })}
            />
          </Input.Wrapper>
        )}
        <Checkbox
          checked={trust}
          onChange={({ currentTarget }) => setTrust(currentTarget.checked)}
          label={words('sign-in.trust')}
        />
        <WhyNot error={signing.error} />
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          onClick={() => {
            setBackup(!backup)
            setCode('')
          }}
        >
          {words(backup ? 'sign-in.use-totp' : 'sign-in.use-backup')}
        </Anchor>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {words('sign-in.back')}
          </Button>
          <Button type="submit" loading={signing.isPending} disabled={code.trim() === ''}>
            {words('sign-in.enter')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
