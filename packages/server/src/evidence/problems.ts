import type { FileProblem } from '../store/tables/evidence.ts'
import { inMegabytes } from './kinds.ts'

/** Thrown while a file is looked at: it is not accepted, and why. */
export class NotAccepted extends Error {
  readonly problem: FileProblem
  constructor(problem: FileProblem) {
    super(problem.title)
    this.problem = problem
  }
}

export const typeNotAccepted = (found: string | undefined, declared: string | null): FileProblem => ({
  type: 'file-type-not-accepted',
  title: 'This kind of file is not accepted.',
  status: 415,
  detail: `${saying(found, declared)} Send photos as JPEG, PNG, WebP or AVIF, videos as MP4, MOV or WebM, and documents as PDF.${
    found === 'image/heic' || found === 'image/heif'
      ? ' On an iPhone: Settings, Camera, Formats, Most Compatible; or send a screenshot of the photo.'
      : ''
  }`,
})

const saying = (found: string | undefined, declared: string | null) =>
  found === undefined
    ? `Its content is none that we know${declared ? `, though it is called ${declared}` : ''}.`
    : `Its content is ${found}${declared && declared !== found ? `, though it is called ${declared}` : ''}.`

export const tooLarge = (kind: string, limit: number): FileProblem => ({
  type: 'file-too-large',
  title: 'This file is too large.',
  status: 413,
  detail: `A ${kind} may have ${inMegabytes(limit)}. ${
    kind === 'video' ? 'Send a shorter one, or one of lower resolution.' : 'Send a smaller one.'
  }`,
})

export const emptyFile: FileProblem = {
  type: 'file-empty',
  title: 'This file is empty.',
  status: 400,
  detail: 'Send it again; if it is empty again, take the picture or save the document once more.',
}

export const damaged = (what: string): FileProblem => ({
  type: 'file-damaged',
  title: `This ${what} cannot be read.`,
  status: 422,
  detail:
    'It is damaged or not complete. Open it on your device; if it shows there, save it anew and send that.',
})

export const tooManyPixels = (width: number, height: number, most: number): FileProblem => ({
  type: 'picture-too-large',
  title: 'This picture has too many pixels.',
  status: 422,
  detail: `It has ${width} × ${height}; ${Math.floor(most / 1e6)} megapixels are accepted. Send a smaller one.`,
})

/** What the uploader is told; the name of what was found is for staff. */
export const infected: FileProblem = {
  type: 'file-infected',
  title: 'The virus scanner found something in this file.',
  status: 422,
  detail:
    'It was not accepted. Take a new picture, or save the document anew on another device, and send that.',
}
