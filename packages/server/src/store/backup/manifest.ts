import { z } from 'zod'

/** The form of the archive. One with another number is not read. */
export const backupFormat = 1

/** The last entry of a backup, `manifest.json`: a backup without it is not whole. */
export const manifestSchema = z.object({
  format: z.literal(backupFormat),
  /** Of PostgreSQL, for the record; any from 15 on takes it. */
  postgres: z.string(),
  madeAt: z.string(),
  /** The migrations that the tables are of, in order. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  /** Where each sequence stood. */
  sequences: z.record(z.string(), z.string()),
  files: z.object({
    count: z.number(),
    bytes: z.number(),
    /** Files that the database names and the storage did not have. */
    missing: z.array(z.string()),
  }),
  /** SHA-256 of `SHA256SUMS`, which has that of every other entry. */
  checksums: z.string(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** A backup cannot be made or read; `help` says what to do. */
export class BackupError extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}

export interface Progress {
  part: string
  done: number
  of: number
}
