import { fr as refusal } from '../../ui/refusal/words/fr.ts'
import { fr as upload } from '../../ui/upload/words/fr.ts'
import { fr as ui } from '../../ui/words/fr.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { fr as call } from './call/fr.ts'
import { fr as oneCase } from './case/fr.ts'
import { fr as keys } from './keys/fr.ts'
import { fr as overview } from './overview/fr.ts'
import { fr as queue } from './queue/fr.ts'
import { fr as reception } from './reception/fr.ts'
import { fr as replies } from './replies/fr.ts'
import { fr as search } from './search/fr.ts'
import { fr as shell } from './shell/fr.ts'
import { fr as signIn } from './sign-in/fr.ts'
import { fr as views } from './views/fr.ts'

export const fr: Catalogue = {
  ...ui,
  ...upload,
  ...refusal,
  ...oneCase,
  ...call,
  ...reception,
  ...shell,
  ...signIn,
  ...queue,
  ...replies,
  ...search,
  ...keys,
  ...views,
  ...overview,
}
