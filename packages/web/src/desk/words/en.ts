import { en as refusal } from '../../ui/refusal/words/en.ts'
import { en as upload } from '../../ui/upload/words/en.ts'
import { en as ui } from '../../ui/words/en.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { en as call } from './call/en.ts'
import { en as oneCase } from './case/en.ts'
import { en as keys } from './keys/en.ts'
import { en as overview } from './overview/en.ts'
import { en as queue } from './queue/en.ts'
import { en as reception } from './reception/en.ts'
import { en as replies } from './replies/en.ts'
import { en as search } from './search/en.ts'
import { en as shell } from './shell/en.ts'
import { en as signIn } from './sign-in/en.ts'
import { en as views } from './views/en.ts'

export const en: Catalogue = {
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
