import type { LegalCheck } from '../legal-check.ts'

const link = /ec\.europa\.eu\/(consumers\/)?odr/i

/** Rule 14: the EU platform for online disputes closed on 20 July 2025; links to it mislead. */
export const odrLinkPresent: LegalCheck = ({ policy }) => {
  const sections = {
    clauses: policy.clauses,
    messages: policy.messages,
    documents: policy.documents,
    'outside-bodies': policy.outsideBodies,
  }
  return Object.entries(sections).flatMap(([section, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => link.test(JSON.stringify(entry)))
      .map(([name]) => ({
        at: `${section}.${name}`,
        message: 'This links to the EU platform for online dispute resolution, which is closed.',
        help: 'Take the link out.',
      })),
  )
}
