import { nl as refusal } from '../../ui/refusal/words/nl.ts'
import { nl as upload } from '../../ui/upload/words/nl.ts'
import { nl as ui } from '../../ui/words/nl.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { nl as call } from './call/nl.ts'
import { nl as oneCase } from './case/nl.ts'
import { nl as keys } from './keys/nl.ts'
import { nl as overview } from './overview/nl.ts'
import { nl as queue } from './queue/nl.ts'
import { nl as reception } from './reception/nl.ts'
import { nl as replies } from './replies/nl.ts'
import { nl as search } from './search/nl.ts'
import { nl as shell } from './shell/nl.ts'
import { nl as signIn } from './sign-in/nl.ts'
import { nl as views } from './views/nl.ts'

export const nl: Catalogue = {
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
