import { nl as ui } from '../../ui/words/nl.ts'
import type { Catalogue } from '../../ui/words/words.tsx'

export const nl: Catalogue = {
  ...ui,
}
