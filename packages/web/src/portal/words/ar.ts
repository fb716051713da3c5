import { ar as conversation } from '../../ui/conversation/words/ar.ts'
import { ar as evidence } from '../../ui/evidence/words/ar.ts'
import { ar as judging } from '../../ui/judging/words/ar.ts'
import { ar as refusal } from '../../ui/refusal/words/ar.ts'
import { ar as upload } from '../../ui/upload/words/ar.ts'
import { ar as ui } from '../../ui/words/ar.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { ar as caseWords } from './case/ar.ts'
import { ar as cases } from './cases/ar.ts'
import { ar as orders } from './orders/ar.ts'
import { ar as request } from './request/ar.ts'
import { ar as seller } from './seller/ar.ts'
import { ar as shell } from './shell/ar.ts'
import { ar as signIn } from './sign-in/ar.ts'

export const ar: Catalogue = {
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
