import { fr as ui } from '../../ui/words/fr.ts'
import type { Catalogue } from '../../ui/words/words.tsx'

export const fr: Catalogue = {
  ...ui,
}
