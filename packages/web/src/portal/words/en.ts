import { en as conversation } from '../../ui/conversation/words/en.ts'
import { en as evidence } from '../../ui/evidence/words/en.ts'
import { en as judging } from '../../ui/judging/words/en.ts'
import { en as refusal } from '../../ui/refusal/words/en.ts'
import { en as upload } from '../../ui/upload/words/en.ts'
import { en as ui } from '../../ui/words/en.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { en as caseWords } from './case/en.ts'
import { en as cases } from './cases/en.ts'
import { en as orders } from './orders/en.ts'
import { en as request } from './request/en.ts'
import { en as seller } from './seller/en.ts'
import { en as shell } from './shell/en.ts'
import { en as signIn } from './sign-in/en.ts'

export const en: Catalogue = {
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
