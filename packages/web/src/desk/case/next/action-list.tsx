import { Accordion, Button, Kbd, SimpleGrid, Stack, Title } from '@mantine/core'
import type { StaffPart } from '@redress/server/api'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { useOpenCase } from '../open-case.ts'
import { actionKeys } from './action-keys.ts'
import { actionTitle } from './action-title.ts'
import { Reasoned } from './reasoned.tsx'

type Possible = StaffPart['actions'][number]

/** Steps and proofs have a place of their own. */
const elsewhere = new Set(['do-step', 'check-proof'])
/** What is done often comes first. */
const often = [
  'decide',
  'request-information',
  'acknowledge',
  'assign',
  'investigate',
  'record-finding',
  'resolve',
]

/** Everything else that can be done; and what cannot, each with the reason. */
export function ActionList() {
  const words = useWords()
  const open = useOpenCase()
  const { staff, loaded } = open
  const own = (action: string) => loaded.policy.actions[action]?.builtIn === false
  const rank = ({ do: action }: Possible) =>
    own(action) ? 0 : often.includes(action) ? 1 + often.indexOf(action) : 100
  const actions = staff.actions
    .filter(({ do: action }) => !elsewhere.has(action))
    .sort((one, other) => rank(one) - rank(other))
  const can = actions.filter(({ allowed }) => allowed)
  const cannot = actions.filter(({ allowed }) => !allowed)
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="actions">
      <Title order={3} size="h5" mb={4} id="actions">
        {words('next.actions')}
      </Title>
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {can.map((each) => (
          <ActionButton key={each.do} possible={each} />
        ))}
      </SimpleGrid>
      {cannot.length > 0 && (
        <Accordion
          chevronPosition="left"
          mt="sm"
          order={4}
          classNames={{ label: classes.partLabel, content: classes.partContent }}
        >
          <Accordion.Item value="cannot" style={{ borderBlockEnd: 'none' }}>
            <Accordion.Control px={4}>{words('next.cannot', { count: cannot.length })}</Accordion.Control>
            <Accordion.Panel>
              <Stack gap="md">
                {cannot.map((each) => (
                  <Reasoned key={each.do} action={each.do} refusal={each.refusal}>
                    {(props) => <ActionButton possible={each} {...props} />}
                  </Reasoned>
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
    </section>
  )
}

/** What is refused but could be overruled can still be opened: the form asks for the reason of the exception. */
function ActionButton({ possible, ...shut }: { possible: Possible } & Record<string, unknown>) {
  const words = useWords()
  const open = useOpenCase()
  const { do: action, refusal, allowed } = possible
  const overrulable = !allowed && refusal?.overrulable && open.mayOverrule
  const key = actionKeys[action]
  return (
    <>
      <Button
        {...shut}
        variant="default"
        size="sm"
        h="auto"
        mih={36}
        py={6}
        px="xs"
        justify="space-between"
        rightSection={
          allowed && key ? (
            <Kbd size="xs" aria-hidden>
              {key}
            </Kbd>
          ) : undefined
        }
        styles={{
          label: {
            whiteSpace: 'normal',
            textAlign: 'start',
            lineHeight: 1.25,
            overflow: 'visible',
            height: 'auto',
          },
        }}
        onClick={() => allowed && open.act(action)}
      >
        {actionTitle(action, open, words)}
      </Button>
      {overrulable && (
        <Button variant="subtle" size="compact-sm" onClick={() => open.act(action)}>
          {words('next.make-exception')}
        </Button>
      )}
    </>
  )
}
