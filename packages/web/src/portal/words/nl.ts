import { nl as conversation } from '../../ui/conversation/words/nl.ts'
import { nl as evidence } from '../../ui/evidence/words/nl.ts'
import { nl as judging } from '../../ui/judging/words/nl.ts'
import { nl as refusal } from '../../ui/refusal/words/nl.ts'
import { nl as upload } from '../../ui/upload/words/nl.ts'
import { nl as ui } from '../../ui/words/nl.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { nl as caseWords } from './case/nl.ts'
import { nl as cases } from './cases/nl.ts'
import { nl as orders } from './orders/nl.ts'
import { nl as request } from './request/nl.ts'
import { nl as seller } from './seller/nl.ts'
import { nl as shell } from './shell/nl.ts'
import { nl as signIn } from './sign-in/nl.ts'

export const nl: Catalogue = {
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
