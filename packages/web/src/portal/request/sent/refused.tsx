import { Alert, Anchor, List, Stack, Text } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LineVerdict } from '../../../ui/judging/judgement.ts'
import { useCompiled } from '../../../ui/judging/use-judging.ts'
import { VerdictLines } from '../../../ui/judging/verdict-lines.tsx'
import { useWords } from '../../../ui/words/words.tsx'

/** What was not admitted, with its clause and facts, and how it can be contested. */
export function Refused({ opened }: { opened: CaseView }) {
  const words = useWords()
  const verdicts = useVerdicts(opened)?.filter(({ outcome }) => outcome !== 'admitted') ?? []
  if (verdicts.length === 0) return null
  const titles = new Map(opened.lines.map(({ id, title }) => [id, title]))
  const reviews = opened.reviews.filter(({ open }) => open)
  return (
    <Stack gap="md">
      <Alert
        color="red"
        title={words(opened.status === 'refused' ? 'request.refused' : 'request.partly-refused')}
      >
        <VerdictLines verdicts={verdicts} titleOf={(line) => titles.get(line)} />
      </Alert>
      {(reviews.length > 0 || opened.outsideBodies.length > 0) && (
        <Stack gap="xs">
          <Text fw={600}>{words('request.contest')}</Text>
          <List withPadding>
            {reviews.map(({ review, title, clause }) => (
              <List.Item key={review}>
                <Anchor
                  underline="always"
                  component={Link}
                  to={`/cases/${encodeURIComponent(opened.number)}`}
                >
                  {title}
                </Anchor>
                <Text size="sm">{opened.clauses[clause]}</Text>
              </List.Item>
            ))}
            {opened.outsideBodies.map(({ body, title, address, clause }) => (
              <List.Item key={body}>
                {address?.startsWith('http') ? (
                  <Anchor underline="always" href={address}>
                    {title}
                  </Anchor>
                ) : (
                  title
                )}
                {clause && <Text size="sm">{opened.clauses[clause]}</Text>}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  )
}

/** The verdicts of a case with the words for their facts, which the policy has. */
function useVerdicts(opened: CaseView): LineVerdict[] | undefined {
  const { language } = useWords()
  const compiled = useCompiled(opened.policy).data
  return useQuery({
    queryKey: ['verdicts', opened.number, opened.version, compiled?.version, language],
    enabled: compiled !== undefined,
    queryFn: async () => {
      const { verdictsShown } = await import('../../../ui/judging/verdicts-shown.ts')
      const verdicts = opened.lines.flatMap(({ verdict }) => verdict ?? [])
      return compiled ? verdictsShown(compiled, language, verdicts) : []
    },
  }).data
}
