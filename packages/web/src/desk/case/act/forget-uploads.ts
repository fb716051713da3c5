import { currentUploads, removeUploads } from '../../../ui/upload/uploads.ts'

/** Forgets the files that were chosen in a form of a case, once they are part of it. */
export function forgetUploads(number: string): Promise<void> {
  const groups = [`evidence-${number}-`, `proof-${number}-`]
  const done = currentUploads().filter(({ group }) => groups.some((each) => group.startsWith(each)))
  return removeUploads(done.map(({ id }) => id))
}
