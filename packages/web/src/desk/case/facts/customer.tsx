import { Anchor, Skeleton, Stack, Text } from '@mantine/core'
import { Failed } from '../../../ui/states/states.tsx'
import { writeDay } from '../../../ui/time/formats.ts'
import { languageName } from '../../../ui/words/language-name.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useCasesOf, useCustomer } from '../data/matter.ts'
import { caseAddress, useOpenCase } from '../open-case.ts'
import { Terms, useValue } from './told.tsx'

/** Who asks, how to reach them, and what they asked before. */
export function Customer() {
  const words = useWords()
  const { view } = useOpenCase()
  const value = useValue()
  const customer = useCustomer(view.customer)
  if (customer.error) return <Failed error={customer.error} onAgain={() => void customer.refetch()} />
  if (!customer.data) return <Skeleton height={90} aria-label={words('state.waiting')} />
  const { name, email, phone, language, kind, tier, since, erasedAt, country } = customer.data
  const spoken = language && languageName(language, words.language)
  const land = country && new Intl.DisplayNames(words.language, { type: 'region' }).of(country)
  return (
    <Stack gap="xs">
      {erasedAt && <Text size="sm">{words('facts.erased')}</Text>}
      <Terms
        items={[
          [words('facts.name'), name],
          [
            words('facts.email'),
            email && (
              <Anchor key="email" href={`mailto:${email}`} size="sm">
                {email}
              </Anchor>
            ),
          ],
          [
            words('facts.phone'),
            phone && (
              <Anchor key="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`} size="sm" dir="ltr">
                {phone}
              </Anchor>
            ),
          ],
          [
            words('facts.who'),
            [words(`facts.kind-${kind}`), tier && value('customer.tier', tier), land, spoken]
              .filter(Boolean)
              .join(' · '),
          ],
          [words('facts.since'), since && writeDay(since, words.language)],
        ]}
      />
      <OtherCases />
    </Stack>
  )
}

function OtherCases() {
  const words = useWords()
  const { view } = useOpenCase()
  const others = (useCasesOf(view.customer).data ?? []).filter(({ id }) => id !== view.id)
  if (others.length === 0) return null
  return (
    <div>
      <Text size="xs" c="dimmed">
        {words('facts.other-cases')}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
        {others.map(({ number, kindTitle, status }) => (
          <li key={number}>
            <Anchor href={caseAddress(number)} size="sm">
              <bdi dir="ltr">{number}</bdi>
            </Anchor>
            <Text span size="xs">
              {' '}
              {kindTitle}, {words(`status.${status}`)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
