import { core } from './0001-core.ts'

/** Every migration, by name, in order. One that was released is never changed. */
export const migrations: Readonly<Record<string, string>> = {
  '0001-core': core,
}
