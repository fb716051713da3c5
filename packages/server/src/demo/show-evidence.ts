import type { LoadedPolicy } from '@redress/engine'
import type { Evidence } from '../evidence/evidence.ts'
import { uploadsPath } from '../evidence/uploads/uploads.ts'
import type { DemoOrganisation } from './organisations.ts'
import { drawPicture } from './pictures.ts'
import type { ShowEvidence } from './play.ts'
import type { Random } from './random.ts'

/** Draws a picture for each photograph and uploads it as the customer would, so that it is examined like any other. Videos and papers are left out. */
export function pictureShower(
  evidence: Evidence,
  { policy }: LoadedPolicy,
  { name: organisation, colour }: DemoOrganisation,
  random: Random,
): ShowEvidence {
  const titles = new Map(
    [policy, ...Object.values(policy.requests)].flatMap((part) =>
      Object.entries(part.evidence).map(([kind, { title }]) => [kind, title] as const),
    ),
  )
  return async (kind, media, takenAt, { id: customerId, language }) => {
    if (media !== 'photo') return undefined
    const place = { latitude: 43 + random.fraction() * 8, longitude: -1 + random.fraction() * 8 }
    const label = titles.get(kind)?.[language] ?? kind
    const picture = await drawPicture(random, { label, colour, takenAt, place })
    const name = Buffer.from(`${label}.jpg`).toString('base64')
    const type = Buffer.from('image/jpeg').toString('base64')
    const response = await evidence.uploads.handle(
      new Request(`http://localhost${uploadsPath}`, {
        method: 'POST',
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(picture.length),
          'upload-metadata': `filename ${name},filetype ${type}`,
          'content-type': 'application/offset+octet-stream',
        },
        body: new Uint8Array(picture),
      }),
      organisation,
      { kind: 'customer', customerId },
    )
    if (!response.ok) throw new Error(`A picture was not taken in: ${await response.text()}`)
    return response.headers.get('location')?.split('/').at(-1)
  }
}
