/** A canned reply with its places filled in. What is not known leaves no hole: a blank before a comma goes too. */
export function filledReply(body: string, values: Readonly<Record<string, string>>): string {
  return body
    .replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
    .replace(/ +([,،.:])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}
