import { fr as conversation } from '../../ui/conversation/words/fr.ts'
import { fr as evidence } from '../../ui/evidence/words/fr.ts'
import { fr as judging } from '../../ui/judging/words/fr.ts'
import { fr as refusal } from '../../ui/refusal/words/fr.ts'
import { fr as upload } from '../../ui/upload/words/fr.ts'
import { fr as ui } from '../../ui/words/fr.ts'
import type { Catalogue } from '../../ui/words/words.tsx'
import { fr as caseWords } from './case/fr.ts'
import { fr as cases } from './cases/fr.ts'
import { fr as orders } from './orders/fr.ts'
import { fr as request } from './request/fr.ts'
import { fr as seller } from './seller/fr.ts'
import { fr as shell } from './shell/fr.ts'
import { fr as signIn } from './sign-in/fr.ts'

export const fr: Catalogue = {
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
