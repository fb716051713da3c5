import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { type Session, useOrganisation } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { ReaderMenu } from '../shell/reader-menu.tsx'
import { DemoPeople } from './demo-people.tsx'
import { ForgottenPassword } from './forgotten-password.tsx'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'

/** How staff come in. */
export function SignIn({ session }: { session: Session }) {
  const words = useWords()
  const organisation = useOrganisation().data
  const [step, go] = useState<'password' | 'second-factor' | 'forgotten'>('password')
  usePageTitle(words('sign-in.title'))
  const title = organisation?.title[words.language] ?? session.organisation
  return (
    <Paper withBorder shadow="sm" p={{ base: 'md', xs: 'xl' }} w="min(440px, 100%)">
      <Stack>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text c="dimmed" size="sm">
              {title}
            </Text>
            <Title order={1} size="h2">
              {words(`sign-in.title-${step}`)}
            </Title>
          </div>
          <Group gap={4} wrap="nowrap">
            <ReaderMenu />
          </Group>
        </Group>
        {session.kind === 'customer' && <Alert color="blue">{words('sign-in.customer')}</Alert>}
        {step === 'second-factor' ? (
          <SecondFactor onBack={() => go('password')} />
        ) : step === 'forgotten' ? (
          <ForgottenPassword onBack={() => go('password')} />
        ) : (
          <>
            <PasswordForm onHalf={() => go('second-factor')} onForgotten={() => go('forgotten')} />
            <OtherWays session={session} />
            {organisation?.demo && <DemoPeople />}
          </>
        )}
      </Stack>
    </Paper>
  )
}
