import { en as ui } from '../../ui/words/en.ts'
import type { Catalogue } from '../../ui/words/words.tsx'

export const en: Catalogue = {
  ...ui,
}
