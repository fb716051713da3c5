/** Service centres near the reader: a map of our own, and the same as a list. */
import { Anchor, Button, Grid, Group, Stack, Text, Title } from '@mantine/core'
import type { ServiceCentre } from '@redress/server/api'
import { IconCurrentLocation } from '@tabler/icons-react'
import { useState } from 'react'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type Place, useCentres } from '../queries.ts'
import { CentreMap } from './map.tsx'

/** Those for the brands of the order; all where it names several or none. */
export function Centres({ brands }: { brands: readonly string[] }) {
  const words = useWords()
  const [from, setFrom] = useState<Place>()
  const [denied, setDenied] = useState(false)
  const brand = brands.length === 1 ? brands[0] : undefined
  const ofBrand = useCentres(from, brand)
  const all = useCentres(from, undefined)
  const noneOfBrand = brand !== undefined && ofBrand.data?.items.length === 0
  const centres = noneOfBrand ? all : ofBrand
  const items = centres.data?.items ?? []
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => setFrom({ latitude, longitude }),
      () => setDenied(true),
      { timeout: 15_000, maximumAge: 600_000 },
    )
  return (
    <Stack component="section" gap="sm" aria-labelledby="centres">
      <Group justify="space-between">
        <Title order={2} size="h4" id="centres">
          {words('orders.centres')}
        </Title>
        {'geolocation' in navigator && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconCurrentLocation size={18} aria-hidden />}
            onClick={locate}
          >
            {words('orders.near-me')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {words(denied ? 'orders.near-denied' : from ? 'orders.nearest' : 'orders.near-help')}
      </Text>
      {noneOfBrand && items.length > 0 && <Text size="sm">{words('orders.other-centres', { brand })}</Text>}
      {centres.error ? (
        <Failed error={centres.error} onAgain={() => void centres.refetch()} />
      ) : centres.isPending ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Text>{words('orders.no-centres')}</Text>
      ) : (
        <Grid>
          <Grid.Col span={{ base: 12, xs: 6 }}>
            <CentreMap centres={items} from={from} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, xs: 6 }}>
            <Stack component="ol" gap="sm" m={0} ps="lg">
              {items.map((centre) => (
                <Centre key={centre.id} centre={centre} />
              ))}
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </Stack>
  )
}

function Centre({ centre: { name, brands, address, phone, distanceKm } }: { centre: ServiceCentre }) {
  const { language } = useWords()
  const km = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 })
  const where = Object.values(address)
    .filter((part) => typeof part === 'string')
    .join(', ')
  return (
    <li>
      <Text fw={500}>
        <bdi>{name}</bdi>
        {distanceKm !== undefined && ` · ${km.format(distanceKm)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {[where, brands.join(', ')].filter(Boolean).join(' · ')}
      </Text>
      {phone && (
        <Anchor href={`tel:${phone.replace(/\s/g, '')}`} size="sm" dir="ltr">
          {phone}
        </Anchor>
      )}
    </li>
  )
}
