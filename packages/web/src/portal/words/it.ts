import { it as conversation } from '../../ui/conversation/words/it.ts'
import { it as evidence } from '../../ui/evidence/words/it.ts'
import { it as judging } from '../../ui/judging/words/it.ts'
import { it as refusal } from '../../ui/refusal/words/it.ts'
import { it as upload } from '../../ui/upload/words/it.ts'
import { it as ui } from '../../ui/words/it.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { it as caseWords } from './case/it.ts'
import { it as cases } from './cases/it.ts'
import { it as orders } from './orders/it.ts'
import { it as request } from './request/it.ts'
import { it as seller } from './seller/it.ts'
import { it as shell } from './shell/it.ts'
import { it as signIn } from './sign-in/it.ts'

export const it: Catalogue = {
  ...ui,
  ...judging,
  ...upload,
  ...refusal,
  ...shell,
  ...signIn,
  ...orders,
  ...request,
  ...conversation,
  ...evidence,
  ...caseWords,
  ...cases,
  ...seller,
}
