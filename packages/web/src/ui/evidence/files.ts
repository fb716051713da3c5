import type { FileView } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { get } from '../api/request.ts'
import { localeOf } from '../words/locale.ts'

/** The files of a case: evidence, and what came with messages. */
export const useCaseFiles = (number: string) =>
  useQuery({
    queryKey: ['files', number],
    queryFn: async () =>
      (await get<{ items: FileView[] }>(`/cases/${encodeURIComponent(number)}/files`)).items,
  })

export const fileAddress = (id: string) => `/api/v1/files/${id}`

/** The smallest picture of a photo that is at least so wide; undefined where there is none. */
export function pictureAddress(
  { id, thumbnails, media, content }: FileView,
  width: number,
): string | undefined {
  const fits = [...thumbnails].sort((one, other) => one - other).find((edge) => edge >= width)
  if (fits !== undefined) return `${fileAddress(id)}/thumbnail?size=${fits}`
  return media === 'photo' && content ? fileAddress(id) : undefined
}

/** As the camera wrote it: `2026-03-01T11:58:00+01:00`, or without an offset. */
export function writeCaptured(capturedAt: string, language: string): string {
  const [, offset] = /([+-]\d{2}:\d{2}|Z)$/.exec(capturedAt) ?? []
  const local = offset ? capturedAt.slice(0, -offset.length) : capturedAt
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${local}Z`))
}

/** `50.7264° N, 1.6147° E`, left to right in any script. */
export function writePlace({ latitude, longitude }: { latitude: number; longitude: number }): string {
  const half = (value: number, [positive, negative]: readonly [string, string]) =>
    `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`
  return `${half(latitude, ['N', 'S'])}, ${half(longitude, ['E', 'W'])}`
}
