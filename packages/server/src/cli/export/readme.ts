import { exportedTables } from './tables.ts'

/** Stands in every export, for whoever reads it without us. */
export function readmeOf(organisation: string, number: string | undefined, madeAt: Date): string {
  const tables = Object.entries(exportedTables).filter(([, { ofCase }]) => number === undefined || ofCase)
  return `# ${number === undefined ? `Everything of ${organisation}` : `Case ${number} of ${organisation}`}

Made by Redress at ${madeAt.toISOString()}. It holds personal data.
${number === undefined ? '' : '\nRead `dossier.html` first: the whole case on one page, in reading order.\n'}
- \`policies/\`: each policy as it was written, and the page that customers read.
- \`files/\`: what was uploaded, unchanged; \`sha256sum\` gives the name without its ending.
- \`NAME.jsonl\`: one JSON object per line, in UTF-8; instants in ISO 8601.

${tables.map(([name, { about }]) => `  - \`${name}.jsonl\`: ${about}`).join('\n')}

Not in it: passwords, keys, sessions and codes; letters, whose words are in \`messages.jsonl\`; the addresses and secrets of webhooks and connectors.

## Prove the log

The hash of an event is the SHA-256, in hexadecimal, of five lines with a line feed between: the hash of the event before it in its case (nothing for the first), the organisation, the
case's id, the version, and \`body\` as it stands.
`
}
