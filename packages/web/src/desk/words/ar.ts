import { ar as refusal } from '../../ui/refusal/words/ar.ts'
import { ar as upload } from '../../ui/upload/words/ar.ts'
import { ar as ui } from '../../ui/words/ar.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { ar as call } from './call/ar.ts'
import { ar as oneCase } from './case/ar.ts'
import { ar as keys } from './keys/ar.ts'
import { ar as overview } from './overview/ar.ts'
import { ar as queue } from './queue/ar.ts'
import { ar as reception } from './reception/ar.ts'
import { ar as replies } from './replies/ar.ts'
import { ar as search } from './search/ar.ts'
import { ar as shell } from './shell/ar.ts'
import { ar as signIn } from './sign-in/ar.ts'
import { ar as views } from './views/ar.ts'

export const ar: Catalogue = {
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
