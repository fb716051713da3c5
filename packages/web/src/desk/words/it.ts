import { it as refusal } from '../../ui/refusal/words/it.ts'
import { it as upload } from '../../ui/upload/words/it.ts'
import { it as ui } from '../../ui/words/it.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { it as call } from './call/it.ts'
import { it as oneCase } from './case/it.ts'
import { it as keys } from './keys/it.ts'
import { it as overview } from './overview/it.ts'
import { it as queue } from './queue/it.ts'
import { it as reception } from './reception/it.ts'
import { it as replies } from './replies/it.ts'
import { it as search } from './search/it.ts'
import { it as shell } from './shell/it.ts'
import { it as signIn } from './sign-in/it.ts'
import { it as views } from './views/it.ts'

export const it: Catalogue = {
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
