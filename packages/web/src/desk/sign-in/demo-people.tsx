import { Alert, Code, Select, Text } from '@mantine/core'
import { useDemoPeople } from '../../ui/api/demo.ts'
import { useWords } from '../../ui/words/words.tsx'
import { auth, useSigning } from './auth.ts'
import { WhyNot } from './why-not.tsx'

/** In a demonstration one comes in as anybody, by choosing. */
export function DemoPeople() {
  const words = useWords()
  const { data } = useDemoPeople()
  const signing = useSigning((email: string) => auth('/sign-in/email', { email, password: data?.password }))
  if (!data) return null
  return (
    <Alert color="blue" title={words('sign-in.demo')}>
      <Select
        label={words('sign-in.demo-as')}
        description={
          <Text span inherit>
            {words('sign-in.demo-password')} <Code>{data.password}</Code>
          </Text>
        }
        data={data.items.map(({ name, email, roles, seller }) => ({
          value: email,
          label: `${name} · ${seller ?? `${email.split('@')[0]}${roles[0] ? ` (${roles[0]})` : ''}`}`,
        }))}
        value={null}
        onChange={(email) => email && signing.mutate(email)}
        disabled={signing.isPending}
        maxDropdownHeight={260}
        searchable
      />
      <WhyNot error={signing.error} />
    </Alert>
  )
}
