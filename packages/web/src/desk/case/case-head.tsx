import { Badge, CopyButton, Group, Text, Title, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconUser } from '@tabler/icons-react'
import { ClauseName } from '../../ui/timeline/clause.tsx'
import { useWords } from '../../ui/words/words.tsx'
import classes from './case.module.css'
import { useOpenCase } from './open-case.ts'

/** The colour of a status, which its word says too. */
export const statusColour: Readonly<Record<string, string>> = {
  received: 'blue',
  'awaiting-information': 'yellow',
  'under-investigation': 'indigo',
  approved: 'teal',
  rejected: 'red',
  resolved: 'teal',
  'under-review': 'grape',
  referred: 'grape',
  refused: 'red',
  redirected: 'orange',
}

/** Number, kind, status, and who has it. */
export function CaseHead() {
  const words = useWords()
  const { view, staff, names } = useOpenCase()
  const { number, kindTitle, status, warnings } = view
  return (
    <div className={classes.head}>
      <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
        <CopyButton value={number}>
          {({ copied, copy }) => (
            <Tooltip label={words(copied ? 'case.copied' : 'case.copy')}>
              <UnstyledButton onClick={copy} className={classes.number}>
                <bdi dir="ltr">{number}</bdi>
              </UnstyledButton>
            </Tooltip>
          )}
        </CopyButton>{' '}
        <Text span inherit fw={400}>
          {kindTitle}
        </Text>
      </Title>
      <Group gap="xs" mt={4}>
        <Badge variant="light" color={statusColour[status] ?? 'gray'}>
          {words(`status.${status}`)}
        </Badge>
        <Badge variant="default" leftSection={<IconUser size={12} aria-hidden />} tt="none">
          {staff.handler ? `${staff.handler.name} · ${staff.teamTitle}` : staff.teamTitle}
        </Badge>
        {staff.level > 1 && (
          <Badge variant="light" color="orange">
            {words('case.level', { level: staff.level })}
          </Badge>
        )}
        {staff.suspensions.map((each) => (
          <Badge key={each} variant="light" color="orange">
            {words('case.on-hold', { suspension: names.suspension(each) })}
          </Badge>
        ))}
        {warnings.map((clause) => (
          <Group key={clause} gap={4}>
            <IconAlertTriangle size={16} color="var(--mantine-color-orange-6)" aria-hidden />
            <ClauseName clause={clause} text={names.clause(clause)} />
          </Group>
        ))}
      </Group>
    </div>
  )
}
