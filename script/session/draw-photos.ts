/** Draws the photographs of the recorded session into the folder where it is run. */
import { writeFile } from 'node:fs/promises'
import { drawPicture } from '../../packages/server/src/demo/pictures.ts'
import { randomFrom } from '../../packages/server/src/demo/random.ts'

const takenAt = Date.parse('2026-09-15T11:41:00+02:00')
const shown = [
  ['crab', 'Tourteau, deux caisses', '#b4553a'],
  ['label', 'Étiquette sanitaire', '#8a9aa5'],
  ['scale', '18,2 kg', '#b4553a'],
  ['certificate', 'Certificat de destruction', '#6b6b6b'],
] as const

for (const [index, [name, label, colour]] of shown.entries())
  await writeFile(`${name}.jpg`, await drawPicture(randomFrom(index + 1), { label, colour, takenAt }))
