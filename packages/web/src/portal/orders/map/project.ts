/** A map without tiles: places on a plane around a middle, in kilometres east and south of it. Azimuthal and equidistant: distances from the middle are true. */
export interface Place {
  latitude: number
  longitude: number
}
export interface Point {
  x: number
  y: number
}

const radiusKm = 6371
const rad = (degrees: number) => (degrees * Math.PI) / 180

/** Where a place lies, seen from the middle. */
export function project(place: Place, middle: Place): Point {
  const [phi, phi0] = [rad(place.latitude), rad(middle.latitude)]
  const delta = rad(place.longitude - middle.longitude)
  const cosine = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(delta)
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)))
  const scale = angle < 1e-9 ? radiusKm : (radiusKm * angle) / Math.sin(angle)
  return {
    x: scale * Math.cos(phi) * Math.sin(delta),
    y: -scale * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(delta)),
  }
}

/** A place amid others. */
export function middleOf(places: readonly Place[]): Place {
  const count = Math.max(1, places.length)
  const sum = (of: keyof Place) => places.reduce((total, place) => total + place[of], 0) / count
  return { latitude: sum('latitude'), longitude: sum('longitude') }
}

/** A round distance for rings: 1, 2 or 5 times a power of ten, about a third of the reach. */
export function ringKm(reachKm: number): number {
  const third = Math.max(1, reachKm / 3)
  const power = 10 ** Math.floor(Math.log10(third))
  return ([5, 2, 1].find((step) => step * power <= third) ?? 1) * power
}

/** The lines of latitude and longitude that pass through a map: each as the points to join. */
export function graticule(middle: Place, reachKm: number): Point[][] {
  const reach = Math.min(60, (reachKm / 111) * 1.5)
  const step = [0.1, 0.25, 0.5, 1, 2, 5, 10].find((each) => reach / each <= 4) ?? 20
  const around = (value: number) =>
    Array.from(
      { length: Math.ceil((2 * reach) / step) + 1 },
      (_, index) => (Math.floor((value - reach) / step) + index) * step,
    )
  const part = Array.from({ length: 13 }, (_, index) => (index / 12) * 2 - 1)
  const at = (latitude: number, longitude: number) =>
    project({ latitude: Math.max(-89, Math.min(89, latitude)), longitude }, middle)
  return [
    ...around(middle.latitude).map((latitude) =>
      part.map((share) => at(latitude, middle.longitude + share * reach * 1.5)),
    ),
    ...around(middle.longitude).map((longitude) =>
      part.map((share) => at(middle.latitude + share * reach * 1.5, longitude)),
    ),
  ]
}
