import { it as ui } from '../../ui/words/it.ts'
import type { Catalogue } from '../../ui/words/words.tsx'

export const it: Catalogue = {
  ...ui,
}
