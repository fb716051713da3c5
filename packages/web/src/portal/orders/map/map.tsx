/** Service centres as points around the reader, or around their middle: coasts and borders, rings of distance and a graticule instead of tiles from elsewhere. */
import type { ServiceCentre } from '@redress/server/api'
import { useMemo } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import type { Place } from '../queries.ts'
import { pathsOf, useCoast } from './coast.ts'
import classes from './map.module.css'
import { graticule, middleOf, project, ringKm } from './project.ts'

interface MapProps {
  centres: readonly ServiceCentre[]
  from: Place | undefined
}

const half = 200
const margin = 28

export function CentreMap({ centres, from }: MapProps) {
  const words = useWords()
  const middle = from ?? middleOf(centres)
  const points = centres.map((centre) => ({ centre, at: project(centre, middle) }))
  const reach = Math.max(5, ...points.map(({ at }) => Math.hypot(at.x, at.y)))
  const scale = (half - margin) / reach
  const ring = ringKm(reach)
  const rings = from ? Array.from({ length: Math.floor(reach / ring) }, (_, index) => (index + 1) * ring) : []
  const coast = useCoast()
  const { latitude, longitude } = middle
  const drawn = useMemo(
    () => coast && pathsOf(coast, { latitude, longitude }, scale),
    [coast, latitude, longitude, scale],
  )
  const km = new Intl.NumberFormat(words.language, { style: 'unit', unit: 'kilometer' })
  return (
    <svg
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      className={classes.map}
      role="img"
      aria-label={words('orders.map', { count: centres.length })}
    >
      <path className={classes.land} d={drawn?.land} />
      <path className={classes.borders} d={drawn?.borders} />
      <g className={classes.graticule}>
        {graticule(middle, reach).map((line) => (
          <polyline
            key={JSON.stringify(line[0])}
            points={line.map(({ x, y }) => `${x * scale},${y * scale}`).join(' ')}
          />
        ))}
      </g>
      <g className={classes.rings}>
        {rings.map((distance) => (
          <g key={distance}>
            <circle r={distance * scale} />
            <text y={-distance * scale - 3}>{km.format(distance)}</text>
          </g>
        ))}
      </g>
      {from ? (
        <circle r={6} className={classes.here} />
      ) : (
        <g className={classes.scale} transform={`translate(${margin / 2 - half} ${half - 14})`}>
          <path d={`M0 -5V0H${ring * scale}V-5`} />
          <text x={(ring * scale) / 2} y={-6}>
            {km.format(ring)}
          </text>
        </g>
      )}
      {points.map(({ centre, at }, index) => (
        <g
          key={centre.id}
          transform={`translate(${at.x * scale} ${at.y * scale})`}
          className={classes.centre}
        >
          <circle r={11} />
          <text dy="0.35em">{new Intl.NumberFormat(words.language).format(index + 1)}</text>
        </g>
      ))}
      <text x={0} y={-half + 14} className={classes.north}>
        {words('orders.north')}
      </text>
    </svg>
  )
}
