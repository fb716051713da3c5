/** Everything that the environment can set. The reference, docs/reference/configuration.md, is made from this declaration. */
import { type Instant, parseInstant } from '@redress/engine'
import { z } from 'zod'
import { address, dataSize, setting, text, wholeNumber, yesOrNo } from './setting.ts'

export const settings = {
  databaseUrl: setting({
    name: 'DATABASE_URL',
    group: 'Database',
    about:
      'A PostgreSQL of your own, 15 or later. Its role must not be a superuser, or row-level security protects nothing.',
    example: 'postgres://redress:secret@db.example.com:5432/redress',
    otherwise: 'an embedded PostgreSQL, started and ended with the server, in `REDRESS_DATA`',
    schema: address('postgres', 'postgresql').optional(),
    secret: true,
  }),
  connections: setting({
    name: 'REDRESS_CONNECTIONS',
    group: 'Database',
    about: 'The most connections to the database that one process holds.',
    example: '20',
    otherwise: '10',
    schema: wholeNumber(2, 500).default(10),
  }),
  host: setting({
    name: 'HOST',
    group: 'HTTP',
    about:
      'The address to listen at. `0.0.0.0` lets other machines in: put a proxy that speaks HTTPS before it.',
    example: '0.0.0.0',
    otherwise: '127.0.0.1',
    schema: text.regex(/^[\w.:-]+$/, 'is not an address or host name').default('127.0.0.1'),
  }),
  port: setting({
    name: 'PORT',
    group: 'HTTP',
    about:
      'The port to listen at; 0 takes any that is free. Where it is not set and 3000 is taken, the next free one.',
    example: '8080',
    otherwise: '3000',
    schema: wholeNumber(0, 65_535).optional(),
  }),
  url: setting({
    name: 'REDRESS_URL',
    group: 'HTTP',
    about:
      'The address under which people reach it, for links in letters. An organisation with a host name of its own has that.',
    example: 'https://returns.example.com',
    otherwise: '`http://localhost` with the port',
    schema: address('http', 'https').optional(),
  }),
  proxies: setting({
    name: 'REDRESS_PROXIES',
    group: 'HTTP',
    about:
      'How many proxies of yours stand before it. So many entries of `X-Forwarded-For` are believed, counted from the right; with 0, none.',
    example: '1',
    otherwise: '0',
    schema: wholeNumber(0, 10).default(0),
  }),
  processes: setting({
    name: 'REDRESS_PROCESSES',
    group: 'HTTP',
    about: 'How many processes serve, on one port and one database.',
    example: '4',
    otherwise: '1',
    schema: wholeNumber(1, 256).default(1),
  }),
  stopSeconds: setting({
    name: 'REDRESS_STOP_SECONDS',
    group: 'HTTP',
    about: 'How long a stop waits for what is being done, before it ends anyway.',
    example: '60',
    otherwise: '25',
    schema: wholeNumber(1, 3600).default(25),
  }),
  data: setting({
    name: 'REDRESS_DATA',
    group: 'Files',
    about:
      'The folder of the embedded database, uploaded files and generated secrets. Back it up with `redress backup`.',
    example: '/var/lib/redress',
    otherwise: '`/var/lib/redress` for root, else `~/.local/share/redress`',
    schema: text.refine((path) => !path.includes('\0'), 'is not a path').optional(),
  }),
  photoLimit: uploadLimit('REDRESS_PHOTO_LIMIT', 'picture', '25 MB', '40 MB'),
  videoLimit: uploadLimit('REDRESS_VIDEO_LIMIT', 'video', '500 MB', '2 GB'),
  documentLimit: uploadLimit('REDRESS_DOCUMENT_LIMIT', 'document', '20 MB', '50 MB'),
  s3Bucket: setting({
    name: 'S3_BUCKET',
    group: 'Files',
    about: 'Keeps uploaded files in this bucket of S3, or of anything that speaks its protocol.',
    example: 'redress-files',
    otherwise: 'files are kept in `REDRESS_DATA`',
    schema: text.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is not a bucket's name").optional(),
  }),
  s3Region: setting({
    name: 'S3_REGION',
    group: 'Files',
    about: "The bucket's region.",
    example: 'eu-central-1',
    otherwise: 'us-east-1',
    schema: text.default('us-east-1'),
  }),
  s3Endpoint: setting({
    name: 'S3_ENDPOINT',
    group: 'Files',
    about: 'Where the bucket is, if not at Amazon; it is then addressed by path.',
    example: 'https://minio.example.com',
    schema: address('http', 'https').optional(),
  }),
  s3AccessKeyId: setting({
    name: 'S3_ACCESS_KEY_ID',
    group: 'Files',
    about: 'The key to the bucket, with `S3_SECRET_ACCESS_KEY`.',
    example: 'AKIAIOSFODNN7EXAMPLE',
    otherwise: "what the platform gives, such as an instance's role",
    schema: text.optional(),
  }),
  s3SecretAccessKey: setting({
    name: 'S3_SECRET_ACCESS_KEY',
    group: 'Files',
    about: 'The secret of that key.',
    example: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    schema: text.optional(),
    secret: true,
  }),
  clamdHost: setting({
    name: 'CLAMD_HOST',
    group: 'Files',
    about: 'Has every upload scanned for viruses by the clamd at this host.',
    example: 'clamd.example.com',
    otherwise: 'uploads are not scanned',
    schema: text.optional(),
  }),
  clamdPort: setting({
    name: 'CLAMD_PORT',
    group: 'Files',
    about: 'Its port.',
    example: '3310',
    otherwise: '3310',
    schema: wholeNumber(1, 65_535).default(3310),
  }),
  clamdSocket: setting({
    name: 'CLAMD_SOCKET',
    group: 'Files',
    about: 'Its socket, in the place of host and port.',
    example: '/run/clamav/clamd.ctl',
    schema: text.startsWith('/', 'is not an absolute path').optional(),
  }),
  smtpUrl: setting({
    name: 'SMTP_URL',
    group: 'Mail',
    about:
      'The server that sends our letters. `smtps` speaks TLS from the start; `smtp` changes to it where the server can.',
    example: 'smtps://redress:secret@mail.example.com:465',
    otherwise: 'letters wait on the outbox page and are not sent',
    schema: address('smtp', 'smtps').optional(),
    secret: true,
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    group: 'Mail',
    about: 'The address that letters come from, under the name of the organisation.',
    example: 'Returns <returns@example.com>',
    schema: text
      .regex(/^[^<>\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, 'is not a mail address')
      .optional(),
  }),
  secret: setting({
    name: 'REDRESS_SECRET',
    group: 'Secrets',
    about:
      'What signs sessions, links and one-time codes, and seals other secrets. To rotate it, put the new one before the old, with a comma between: the first signs, all are believed. Processes on several machines need the same.',
    example: 'f3a1c9…64 random characters',
    otherwise: 'made at the first start and kept in `REDRESS_DATA`',
    schema: z
      .string()
      .transform((list) => list.split(',').map((each) => each.trim()))
      .pipe(z.array(z.string().min(32, 'has a part of fewer than 32 characters, which can be guessed')))
      .optional(),
    secret: true,
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    group: 'Logs, metrics, traces',
    about: 'What is logged: this and all that is graver. Of fatal, error, warn, info, debug, trace, silent.',
    example: 'debug',
    otherwise: 'info',
    schema: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'is none of fatal, error, warn, info, debug, trace, silent',
      )
      .default('info'),
  }),
  logFormat: setting({
    name: 'LOG_FORMAT',
    group: 'Logs, metrics, traces',
    about: '`json` writes one object per line; `text` one line for people.',
    example: 'json',
    otherwise: 'text on a terminal, else json',
    schema: z.enum(['json', 'text'], 'is neither json nor text').optional(),
  }),
  metricsToken: setting({
    name: 'METRICS_TOKEN',
    group: 'Logs, metrics, traces',
    about: 'Lets whoever sends it as `Authorization: Bearer …` read `/metrics` from another machine.',
    example: '7d1f0c…32 random characters',
    otherwise: '`/metrics` answers this machine alone',
    schema: text.min(16, 'has fewer than 16 characters, which can be guessed').optional(),
    secret: true,
  }),
  otlpEndpoint: setting({
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    group: 'Logs, metrics, traces',
    about:
      'Sends OpenTelemetry traces to this collector, by OTLP over HTTP. Other `OTEL_…` variables hold too.',
    example: 'http://localhost:4318',
    otherwise: 'no traces are made',
    schema: address('http', 'https').optional(),
  }),
  privateAddresses: setting({
    name: 'REDRESS_PRIVATE_ADDRESSES',
    group: 'Webhooks and payments',
    about:
      'Lets webhooks and payment connectors reach this machine, private networks and plain http. Only where everybody who may set them is trusted with your network.',
    example: '1',
    otherwise: '0',
    schema: yesOrNo.default(false),
  }),
  demo: setting({
    name: 'REDRESS_DEMO',
    group: 'Demo',
    about:
      'Serves the five organisations of the demo, and prints their log-ins. Never with real data: the log-ins are known.',
    example: '1',
    otherwise: '0',
    schema: yesOrNo.default(false),
  }),
  clock: setting({
    name: 'REDRESS_CLOCK',
    group: 'Demo',
    about: 'The server runs as if it were started at this instant. With `REDRESS_DEMO` only.',
    example: '2026-03-02T11:58:00Z',
    otherwise: "the machine's clock",
    schema: z
      .string()
      .transform(readInstant)
      .pipe(z.number('is not an instant in ISO 8601 with its offset from UTC'))
      .optional(),
  }),
}

function readInstant(written: string): Instant | undefined {
  const read = parseInstant(written)
  return read.ok ? read.value : undefined
}

function uploadLimit(name: string, what: string, usual: string, example: string) {
  return setting({
    name,
    group: 'Files',
    about: `The largest ${what} that can be uploaded.`,
    example,
    otherwise: usual,
    schema: dataSize(100_000, '100 kB').optional(),
  })
}
