import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../ui/api/request.ts'
import { useWords } from '../../ui/words/words.tsx'

interface Sellers {
  items: { id: string; name: string; standing: 'good' | 'restricted' | 'terminated' }[]
}

/** How the seller stands with us; said plainly where it is not good. */
export function Standing() {
  const words = useWords()
  const own = useQuery({ queryKey: ['sellers', 'own'], queryFn: () => get<Sellers>('/sellers?limit=1') }).data
    ?.items[0]
  if (!own) return null
  if (own.standing === 'good')
    return (
      <Text size="sm" c="dimmed">
        {words('seller.standing', { name: own.name, standing: 'good' })}
      </Text>
    )
  return (
    <Alert
      color={own.standing === 'terminated' ? 'red' : 'orange'}
      icon={<IconAlertTriangle aria-hidden />}
      title={words('seller.standing', { name: own.name, standing: own.standing })}
    >
      <Text size="sm">{words('seller.standing-help')}</Text>
    </Alert>
  )
}
