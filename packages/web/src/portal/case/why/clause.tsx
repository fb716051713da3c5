import { Blockquote, Box, Collapse, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure, useId } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { usePrinting } from '../head/printing.ts'
import classes from './clause.module.css'

/** The text of a clause, in full. */
export function Clause({ id }: { id: string | undefined }) {
  const { view } = useOnPage()
  const words = useWords()
  const text = id === undefined ? undefined : view.clauses[id]
  if (!text) return null
  return (
    <Blockquote
      className={classes.clause}
      p="sm"
      radius="sm"
      mt={0}
      cite={words('case.clause.of', { policy: view.policy.title ?? view.policy.id })}
    >
      {text}
    </Blockquote>
  )
}

/** The clause behind something, one tap away; in print it stands there. */
export function ClauseButton({ id, about }: { id: string | undefined; about: string }) {
  const { view } = useOnPage()
  const words = useWords()
  const [opened, { toggle }] = useDisclosure()
  const printing = usePrinting()
  const region = useId()
  if (id === undefined || !view.clauses[id]) return null
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
        <Box pt={4}>
          <Clause id={id} />
        </Box>
      </Collapse>
    </Box>
  )
}
