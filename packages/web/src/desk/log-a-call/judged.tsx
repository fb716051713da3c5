import { Alert, Box, Group, List, Loader, Stack, Text, Title } from '@mantine/core'
import { namesIn, type Policy } from '@redress/engine'
import type { PreviewView, RefusalView } from '@redress/server/api'
import { useMemo } from 'react'
import { tellWrong } from '../../ui/refusal/tell-wrong.ts'
import { Failed } from '../../ui/states/states.tsx'
import { Due } from '../../ui/time/due.tsx'
import { spelled } from '../../ui/timeline/names.ts'
import { capital } from '../../ui/words/capital.ts'
import { useWords, type Words } from '../../ui/words/words.tsx'
import { useFieldWords } from '../case/act/field-words.ts'
import caseClasses from '../case/case.module.css'

interface JudgedProps {
  preview: PreviewView | undefined
  pending: boolean
  error: unknown
  policy: Policy
}

/** What the policy says to the request as it is written so far: what is admitted and what not, what is missing, who pays, what is owed by when. */
export function Judged({ preview, pending, error, policy }: JudgedProps) {
  const words = useWords()
  if (error) return <Failed error={error} />
  return (
    <section className={caseClasses.card} aria-live="polite" aria-busy={pending}>
      <Group gap="xs" mb={4}>
        <Title order={3} size="h5">
          {words('call.judged')}
        </Title>
        {pending && <Loader size={14} aria-label={words('act.checking')} />}
      </Group>
      {!preview && !pending && (
        <Text size="sm" c="dimmed">
          {words('call.nothing-to-judge')}
        </Text>
      )}
      {preview && (
        <Box aria-busy={pending}>
          <Answer preview={preview} policy={policy} />
        </Box>
      )}
    </section>
  )
}

/** Nothing says no: the caller only has not been asked everything yet. */
export const isIncomplete = ({ id }: { id: string }): boolean => id === 'missing'

/** The clause that says no; where there is none, what is wrong with the request, or the kind of no. */
function whyNotTaken({ clause, wrong, id }: RefusalView, clauses: Record<string, string>, words: Words) {
  if (clause) return clauses[clause]
  if (wrong) return tellWrong(wrong, words)
  return words(`refusal.${id}`, { known: 'no', who: '', told: 'no', status: '', missing: '' })
}

function Answer({ preview, policy }: { preview: PreviewView; policy: Policy }) {
  const words = useWords()
  const { say, currency } = useFieldWords()
  const names = useMemo(() => namesIn(policy, words.language), [policy, words.language])
  const { verdicts, missing, costs, promises, refusal, clauses } = preview
  const money = new Intl.NumberFormat(words.language, { style: 'currency', currency })
  const refused = verdicts.filter(({ outcome }) => outcome !== 'admitted')
  const party = (id: string) => {
    const known = words(`timeline.party-${id}`)
    return (
      say((policy.teams[id] ?? policy.parties[id])?.title) ?? (known.startsWith('timeline.') ? id : known)
    )
  }
  return (
    <Stack gap="xs">
      {refusal && isIncomplete(refusal) && (
        <Alert color="yellow" p="xs">
          <Text size="sm">{words('act.incomplete')}</Text>
        </Alert>
      )}
      {refusal && !isIncomplete(refusal) && (
        <Alert color="red" title={words('call.not-taken')}>
          <Text size="sm">{whyNotTaken(refusal, clauses, words)}</Text>
        </Alert>
      )}
      {!refusal && (
        <Alert color={refused.length === 0 ? 'teal' : 'yellow'} p="xs">
          <Text size="sm">
            {words(
              refused.length === 0
                ? 'call.admitted'
                : refused.length === verdicts.length
                  ? 'call.refused'
                  : 'call.part',
            )}
          </Text>
        </Alert>
      )}
      {[...new Set(refused.map(({ clause }) => clause))].map((clause) => (
        <Text size="sm" key={clause}>
          {clauses[clause]}
        </Text>
      ))}
      {missing.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {words('facts.missing')}
          </Text>
          <List size="sm">
            {missing.map(({ what, name, title, line }) => (
              <List.Item key={`${name} ${line ?? ''}`}>
                {what === 'description' ? words('call.own-words') : title}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {promises.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {words('call.then')}
          </Text>
          <List size="sm">
            {promises
              .filter(({ source }) => source !== 'escalation')
              .map(({ id, title, owes, due }) => (
                <List.Item key={id}>
                  {party(owes)}: {title} {due && <Due at={due} span size="sm" />}
                </List.Item>
              ))}
          </List>
        </div>
      )}
      {costs.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {words('call.costs')}
          </Text>
          <List size="sm">
            {costs.map(({ what, payer, amount }) => (
              <List.Item key={`${what} ${payer}`}>
                {capital(names.cost(what) || spelled(what))}: {party(payer)}
                {amount && ` · ${money.format(amount as unknown as number)}`}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  )
}
