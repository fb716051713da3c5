import { Box, Collapse, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { capital } from '../../../ui/words/capital.ts'
import { useWords, type Words } from '../../../ui/words/words.tsx'
import { writeValue } from '../data/say.ts'
import type { Fact } from '../data/use-case.ts'
import { usePrinting } from '../head/printing.ts'
import classes from './clause.module.css'
import { Pairs } from './pairs.tsx'

/** The facts that an answer rests on; those for which people have no word are folded away, under the names that our rules have for them. */
export function Facts({ facts }: { facts: readonly Fact[] | undefined }) {
  const words = useWords()
  const [opened, { toggle }] = useDisclosure()
  const printing = usePrinting()
  const named = (facts ?? []).filter(({ title }) => title)
  const others = (facts ?? []).filter(({ title }) => !title)
  if (named.length + others.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {words('case.why.facts')}
      </Text>
      {named.length > 0 && <FactList facts={named} />}
      {others.length > 0 && (
        <Box mt={4}>
          <UnstyledButton className={classes.toggle} onClick={toggle} aria-expanded={opened} data-no-print>
            <Text span size="xs">
              {words('case.why.more', { count: others.length })}
            </Text>
          </UnstyledButton>
          <Collapse expanded={opened || printing}>
            <FactList facts={others} />
          </Collapse>
        </Box>
      )}
    </div>
  )
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  const words = useWords()
  return (
    <Pairs
      pairs={facts.map(({ name, value, title, text }) => ({
        key: name,
        label: title ? capital(title) : <code dir="ltr">{name}</code>,
        value: factText(name, value, text, words),
      }))}
    />
  )
}

function factText(name: string, value: unknown, text: string | undefined, words: Words): string {
  if (name === 'case.status') return words(`case.status.${String(value)}`)
  return text ?? writeValue(value, words)
}
