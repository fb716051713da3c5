import { ar as ui } from '../../ui/words/ar.ts'
import type { Catalogue } from '../../ui/words/words.tsx'

export const ar: Catalogue = {
  ...ui,
}
