import { Stack } from '@mantine/core'
import type { Policy } from '@redress/engine'
import type { ReactNode } from 'react'
import { writeInstant } from '../../../ui/time/formats.ts'
import { inZone } from '../../../ui/time/wall-clock.ts'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { useOpenCase } from '../open-case.ts'

/** Names and values one below the other; what is not there is left out. */
export function Terms({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  const shown = items.filter(([, value]) => value !== undefined && value !== null && value !== '')
  return (
    <Stack component="dl" gap={6} m={0}>
      {shown.map(([term, value]) => (
        <div key={term}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.value} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </Stack>
  )
}

/** Writes the value of a fact as the policy and the reader's language call it. */
export function useValue(): (fact: string, value: unknown) => string {
  const words = useWords()
  const { usual, loaded, say, zone } = useOpenCase()
  return (fact, value) => {
    if (typeof value === 'boolean') return words(value ? 'why.yes' : 'why.no')
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value))
      return writeInstant(value, words.language, 'short')
    if (typeof value === 'number' && isInstant(fact, loaded.policy))
      return writeInstant(inZone(new Date(value).toISOString(), zone), words.language, 'short')
    const { policy } = loaded
    const [subject, name = ''] = fact.split('.')
    const field = Object.values(policy.requests).map(({ ask }) => ask[name])
    const option = [...field, ...Object.values(policy.actions).map(({ ask }) => ask[name])].find(
      (each) => each?.options,
    )?.options?.[String(value)]
    const declared = policy.facts.find((each) => each.subject === subject && each.name === name)
    return (
      say(option) ?? say(declared?.optionTitles?.[String(value)]) ?? usual.value(fact, value) ?? String(value)
    )
  }
}

/** Instants among facts come in milliseconds; those of the shop are named so. */
function isInstant(fact: string, { facts }: Policy): boolean {
  const declared = facts.find(({ subject, name }) => `${subject}.${name}` === fact)
  return declared ? declared.type === 'instant' : fact.endsWith('At')
}

/** Facts of a subject as terms, but for what is shown elsewhere. */
export function ToldFacts({
  subject,
  facts,
  without = [],
}: {
  subject: string
  facts: Record<string, unknown>
  without?: readonly string[]
}) {
  const { names } = useOpenCase()
  const value = useValue()
  const items = Object.entries(facts)
    .filter(([name, given]) => !without.includes(name) && given !== null && typeof given !== 'object')
    .map(([name, given]) => [names.fact(`${subject}.${name}`), value(`${subject}.${name}`, given)] as const)
  return <Terms items={items} />
}
