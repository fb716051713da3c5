import type { Configuration } from './configuration.ts'
import { isForPeople, type Running } from './start.ts'

/** What whoever started the server reads: where it is, for each organisation. */
export async function greeting(
  { url: address, host, demo }: Configuration,
  { services, url, port }: Running,
): Promise<string> {
  const all = await services.people.organisations.all()
  const local = host === '127.0.0.1' || host === '0.0.0.0' || host === 'localhost' || host === '::'
  const lines = all.map(({ organisation, hosts }) =>
    [
      organisation,
      ...hosts.map((name) => `https://${name}`),
      ...(local ? [`http://${organisation}.localhost:${port}`] : []),
    ].join('  '),
  )
  const { demoPassword } = demo ? await import('../demo/load.ts') : { demoPassword: undefined }
  const logIn =
    demoPassword && all[0]
      ? [
          `Everybody of the demo signs in with the password ${demoPassword}: admin@${all[0].organisation}.example.com, and so on.`,
        ]
      : []
  const none = 'There is no organisation yet: redress organisation add NAME --title TITLE'
  return [
    '',
    `Redress is at ${address ?? url}; its API is shown at ${url}/api/v1/docs`,
    ...(lines.length > 0 ? lines : [none]),
    ...logIn,
    '',
  ].join('\n')
}

export interface Greeted {
  out(text: string): void
  error(text: string): void
}

/** Beside a log for machines it goes where errors go, so that the log stays one object per line. */
export function greet(terminal: Greeted, configuration: Configuration, text: string): void {
  if (isForPeople(configuration)) terminal.out(text)
  else terminal.error(text)
}
