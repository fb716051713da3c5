import { List, Loader, Stack, Text } from '@mantine/core'
import type { PreviewView } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { post } from '../../../ui/api/request.ts'
import { Due } from '../../../ui/time/due.tsx'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { money } from '../data/say.ts'

/** What would follow from a choice, as the server judges it: who pays what, and what is then owed by when. */
export function ChoicePreview({ remedy, lines }: { remedy: string; lines: { lines?: string[] } }) {
  const words = useWords()
  const { view, me } = useOnPage()
  const preview = useQuery({
    queryKey: ['case', view.number, 'preview', remedy, lines.lines?.join(), view.version],
    queryFn: () =>
      post<PreviewView>(`/cases/${view.id}/preview`, { do: 'choose-remedy', with: { remedy, ...lines } }),
  })
  if (preview.isPending) return <Loader size="sm" aria-label={words('state.waiting')} />
  if (!preview.data?.accepted) return null
  const known = new Set(view.promises.map(({ id }) => id))
  const promises = preview.data.promises.filter(({ id, open }) => open && !known.has(id))
  const costs = preview.data.costs.filter(({ payer }) => payer === me || payer === 'company')
  if (promises.length + costs.length === 0) return null
  return (
    <Stack gap={4} role="status">
      <Text size="sm" fw={600}>
        {words('case.choose.then')}
      </Text>
      <List size="sm" spacing={2}>
        {promises.map(({ id, title, yours, due }) => (
          <List.Item key={id}>
            {capital(title)} – {words('case.coming.by', { who: yours ? 'you' : 'company' })}
            {due && (
              <>
                , <Due at={due} size="sm" span />
              </>
            )}
          </List.Item>
        ))}
        {costs.map(({ what, title, payer, amount }) => (
          <List.Item key={`${what} ${payer}`}>
            {capital(title)}: {words('case.costs.payer', { payer: payer === me ? 'you' : payer })}
            {amount ? ` (${money(view, amount, words)})` : ''}
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
