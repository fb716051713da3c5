import type { KvStore } from '@tus/server'
import { Upload } from '@tus/server'
import type { Store } from '../../store/store.ts'
import { type FileRow, readFile } from '../files.ts'
import { currentAsker } from './asker.ts'

/** What the tus library must know of an upload, from its row; the library would keep a file of its own beside each. */
export function uploadRecords(store: Store): KvStore<Upload> {
  const idIn = (key: string) => key.slice(key.lastIndexOf('/') + 1)
  return {
    async get(key) {
      const { organisation } = currentAsker()
      const row = await store.read(organisation, (db) => readFile(db, organisation, idIn(key)))
      return row && asUpload(key, row)
    },
    async set(key, { size }) {
      if (size === undefined) return
      const { organisation } = currentAsker()
      await store.read(organisation, (db) =>
        db
          .updateTable('files')
          .set({ size })
          .where('organisation', '=', organisation)
          .where('file_id', '=', idIn(key))
          .where('size', 'is', null)
          .execute(),
      )
    },
    async delete() {},
  }
}

function asUpload(id: string, { size, name, declared_type, created_at }: FileRow): Upload {
  return new Upload({
    id,
    ...(size !== null && { size: Number(size) }),
    offset: 0,
    metadata: {
      ...(name !== null && { filename: name }),
      ...(declared_type !== null && { filetype: declared_type }),
    },
    creation_date: created_at.toISOString(),
  })
}
