/** Coasts and borders of the world, coarse, from Natural Earth (public domain): a file of our own build, asked of nobody else. */
import { useQuery } from '@tanstack/react-query'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import address from 'world-atlas/countries-110m.json?url'
import { type Place, project } from './project.ts'

type Atlas = Topology<{ land: GeometryCollection; countries: GeometryCollection }>
type Line = readonly (readonly number[])[]

/** Lines of longitude and latitude, in degrees; those of the land are closed. */
export interface Coast {
  land: Line[]
  borders: Line[]
}

export function coastOf(atlas: Atlas): Coast {
  const land = feature(atlas, atlas.objects.land)
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other)
  return {
    land: land.features.flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.type === 'Polygon'
          ? geometry.coordinates
          : [],
    ),
    borders: borders.coordinates,
  }
}

/** Absent until it has come, and where it cannot come: the map is readable without. */
export const useCoast = (): Coast | undefined =>
  useQuery({
    queryKey: ['coast'],
    queryFn: async () => coastOf(await (await fetch(address)).json()),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data

/** So far around the middle is drawn; further away a plane says nothing. */
const farthestKm = 9000

/** Land and borders around the middle as SVG paths, so many units to a kilometre. */
export const pathsOf = ({ land, borders }: Coast, middle: Place, scale: number) => ({
  land: land.map((line) => pathOf(line, middle, scale, { closed: true })).join(''),
  borders: borders.map((line) => pathOf(line, middle, scale, { closed: false })).join(''),
})

/** A line as an SVG path around the middle, so many units to a kilometre; nothing of what is far away. */
export function pathOf(line: Line, middle: Place, scale: number, { closed }: { closed: boolean }): string {
  const points = line.map(([longitude = 0, latitude = 0]) => project({ latitude, longitude }, middle))
  if (!points.some(({ x, y }) => Math.hypot(x, y) < farthestKm)) return ''
  const joined = points.map(({ x, y }) => `${(x * scale).toFixed(1)} ${(y * scale).toFixed(1)}`)
  return `M${joined.join('L')}${closed ? 'Z' : ''}`
}
