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
  const { usual, loaded, names, zone } = useOpenCase()
  return (fact, value) => {
    if (typeof value === 'boolean') return words(value ? 'why.yes' : 'why.no')
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value))
      return writeInstant(value, words.language, 'short')
    if (typeof value === 'number' && isInstant(fact, loaded.policy))
      return writeInstant(inZone(new Date(value).toISOString(), zone), words.language, 'short')
    const written = names.value(fact, value)
    return written === String(value) ? (usual.value(fact, value) ?? written) : written
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
