/** Service centres. */
import type { PoolClient } from 'pg'
import type { CentreRecord } from '../records.ts'
import { centreColumns } from '../stored.ts'
import { byExternalId, Conditions, findOne, type Paged } from './query.ts'

const centres = { table: 'service_centres', key: 'centre_id', columns: centreColumns }

export const findCentre = (client: PoolClient, organisation: string, id: string) =>
  findOne<CentreRecord>(client, organisation, centres, id)

/** A centre without brands serves all. */
const servesBrand = (at: string) =>
  `(o.brands = '{}' or exists (select from unnest(o.brands) brand where lower(brand) = lower(${at})))`

export function listCentres(
  client: PoolClient,
  organisation: string,
  { brand }: { brand?: string | undefined },
  page: Paged,
) {
  const where = new Conditions(organisation)
  if (brand !== undefined) where.and(servesBrand(where.value(brand)))
  return byExternalId<CentreRecord>(client, centres, where, page)
}

/** The nearest first, as the crow flies: kilometres on a sphere, to a tenth. */
export async function nearestCentres(
  client: PoolClient,
  organisation: string,
  { latitude, longitude }: { latitude: number; longitude: number },
  { brand, limit }: { brand?: string | undefined; limit: number },
): Promise<(CentreRecord & { distanceKm: number })[]> {
  const where = new Conditions(organisation)
  const [lat, lon] = [where.value(latitude), where.value(longitude)].map((at) => `${at}::float8`)
  if (brand !== undefined) where.and(servesBrand(where.value(brand)))
  const { rows } = await client.query<CentreRecord & { distanceKm: number }>(
    `select *, round((2 * 6371.0088 * asin(sqrt(least(1, haversine))))::numeric, 1)::float8 as "distanceKm"
     from (select ${centreColumns},
       sin(radians(latitude - ${lat}) / 2) ^ 2
         + cos(radians(${lat})) * cos(radians(latitude)) * sin(radians(longitude - ${lon}) / 2) ^ 2 as haversine
       from service_centres o where o.organisation = $1 ${where.text}) as found
     order by haversine, "externalId" limit ${where.value(limit)}`,
    where.values,
  )
  return rows.map(
    ({ haversine: _, ...row }: CentreRecord & { distanceKm: number; haversine?: number }) => row,
  )
}
