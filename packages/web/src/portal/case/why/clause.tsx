import { Box, Collapse, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure, useId } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { usePrinting } from '../head/printing.ts'
import classes from './clause.module.css'
import { Quote } from './quote.tsx'

/** The text of a clause, in full. */
export function Clause({ id }: { id: string | undefined }) {
  const { view } = useOnPage()
  const words = useWords()
  const text = id === undefined ? undefined : view.clauses[id]
  if (!text) return null
  return <Quote by={words('case.clause.of', { policy: view.policy.title ?? view.policy.id })}>{text}</Quote>
}

/** The clauses behind something, one tap away; in print they stand there. */
export function ClauseButton({ id, about }: { id: string | undefined | readonly string[]; about: string }) {
  const { view } = useOnPage()
  const words = useWords()
  const [opened, { toggle }] = useDisclosure()
  const printing = usePrinting()
  const region = useId()
  const ids = [id ?? []].flat().filter((each) => view.clauses[each])
  if (ids.length === 0) return null
  return (
    <Box>
      <UnstyledButton
        className={classes.toggle}
        onClick={toggle}
        aria-expanded={opened}
        aria-controls={region}
        aria-label={words('case.clause.show', { what: about })}
        data-no-print
      >
        <Text span size="xs">
          {words('case.clause.why')}
        </Text>
        <IconChevronDown size={14} aria-hidden data-opened={opened || undefined} />
      </UnstyledButton>
      <Collapse expanded={opened || printing} id={region}>
        <Stack pt={4} gap="xs">
          {ids.map((each) => (
            <Clause key={each} id={each} />
          ))}
        </Stack>
      </Collapse>
    </Box>
  )
}
