import { Box, List, Text } from '@mantine/core'
import { readNeeds } from '@redress/engine'
import type { RefusalView } from '@redress/server/api'
import { tellWrong } from '../../../ui/refusal/tell-wrong.ts'
import { writeInstant } from '../../../ui/time/formats.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { keyLabel } from '../act/key-label.ts'
import classes from '../case.module.css'
import { ClauseText } from '../clause-text.tsx'
import { useOpenCase } from '../open-case.ts'

/** A refusal in a sentence: what stands in the way. */
export function useWhyNotText(): (refusal: RefusalView, action?: string) => string {
  const words = useWords()
  const { names } = useOpenCase()
  const partyOrRole = (name: string) => {
    const role = words(`role.${name}`)
    return role === `role.${name}` ? names.party(name) : role
  }
  return ({ id, wouldChange, facts, missing = [], wrong }, action) => {
    if (wrong)
      return tellWrong(wrong, words, { key: (key) => keyLabel(words, action, key), line: names.line })
    if (id === 'not-now' && wouldChange.some(({ fact }) => fact === 'seller'))
      return words('refusal.no-seller')
    const who = wouldChange.find(({ fact }) => fact === 'by')?.needs
    const status = facts.find(({ name }) => name === 'case.status')?.value
    return words(`refusal.${id}`, {
      who: who ? readNeeds(who).values.map(partyOrRole).join(', ') : '',
      known: who ? 'yes' : 'no',
      status: status ? words(`status.${String(status)}`) : '',
      told: status ? 'yes' : 'no',
      missing: missing
        .map(({ name, what }) => (what === 'evidence' ? names.evidence(name) : names.fact(name)))
        .join(', '),
    })
  }
}

/** Why not, in full: the sentence, the clause with its text, the facts it rests on and what would change the answer. */
export function WhyNot({ refusal, action }: { refusal: RefusalView; action?: string }) {
  const say = useWhyNotText()
  return (
    <Box className={classes.reason}>
      <Text size="sm">{say(refusal, action)}</Text>
      {refusal.clause && <ClauseText clause={refusal.clause} />}
      <Grounds refusal={refusal} />
    </Box>
  )
}

/** The facts that have a name among people, and what they would have to be. */
function Grounds({ refusal }: { refusal: RefusalView }) {
  const words = useWords()
  const { usual } = useOpenCase()
  const value = (fact: string, given: unknown): string => {
    if (given === undefined || given === null) return words('why.unknown')
    if (fact === 'case.status') return words(`status.${String(given)}`)
    if (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(given))
      return writeInstant(given, words.language, 'short')
    return usual.value(fact, given) ?? String(given)
  }
  const facts = refusal.facts.flatMap(({ name, value: given }) => {
    const title = usual.fact(name)
    return title === undefined || typeof given === 'object'
      ? []
      : [words('why.fact', { fact: title, value: value(name, given) })]
  })
  const changes = refusal.wouldChange.flatMap(({ fact, needs }) => {
    const title = usual.fact(fact)
    const { how, values } = readNeeds(needs)
    if (title === undefined || how === 'other') return []
    return [
      words('why.needs', {
        fact: title,
        how: how.replaceAll('-', '_'),
        value: values.map((each) => value(fact, each)).join(', '),
      }),
    ]
  })
  const lines = [...new Set([...facts, ...changes])]
  if (lines.length === 0) return null
  return (
    <List size="xs" spacing={2} mt={4}>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}
