/** One sentence for each kind of event. */
import { courseTellers } from './course.ts'
import { promiseTellers } from './promises.ts'
import { remedyTellers } from './remedy.ts'
import { requestTellers } from './request.ts'
import { sellerTellers } from './seller.ts'
import type { Tellers } from './told.ts'
import { workTellers } from './work.ts'

export const tellers: Tellers = {
  ...requestTellers,
  ...workTellers,
  ...remedyTellers,
  ...promiseTellers,
  ...courseTellers,
  ...sellerTellers,
}
