import type { RenderedDocument } from '@redress/engine'
import { directionOf } from './writer.ts'

/** A letter, before it is put in the form of a mail. */
export interface Letter {
  language: string
  /** What the organisation calls itself. */
  organisation: string
  /** Its colour, `#0a5c7f`. */
  colour?: string
  subject: string
  /** One thing each. */
  paragraphs: readonly string[]
  /** A code, to be read or copied. */
  code?: string
  after?: readonly string[]
  documents?: readonly RenderedDocument[]
  link?: { label: string; url: string }
  /** In small print. */
  footer?: readonly string[]
}

/** The letter as plain text; everything that is in the other form is in this one too. */
export function letterText(letter: Letter): string {
  const { paragraphs, code, after = [], documents = [], link, footer = [], organisation } = letter
  return [
    ...paragraphs,
    ...(code ? [`    ${code}`] : []),
    ...after,
    ...documents.map(documentText),
    ...(link ? [`${link.label}\n${link.url}`] : []),
    ['-- ', organisation, ...footer].join('\n'),
  ].join('\n\n')
}

const documentText = ({ title, contents }: RenderedDocument): string =>
  [title.toUpperCase(), ...contents.map(({ label, value }) => `${label}\n${value}`)].join('\n\n')

/** The letter as HTML: one column, no pictures, no scripts, nothing fetched from elsewhere; readable at any width and by a screen reader. */
export function letterHtml(letter: Letter): string {
  const { paragraphs, code, after = [], documents = [], link, footer = [], organisation } = letter
  const colour = colourOf(letter)
  return page(
    letter,
    `<p style="margin:0 0 24px;font-weight:bold;color:${colour}">${bidi(organisation)}</p>
${paragraphs.map(paragraph).join('\n')}
${code ? `<p dir="ltr" style="margin:0 0 16px;font:bold 28px/1.4 monospace;letter-spacing:4px;text-align:center">${escaped(code)}</p>` : ''}
${after.map(paragraph).join('\n')}
${documents.map((document) => documentHtml(document, 'h2')).join('\n')}
${link ? `<p style="margin:24px 0"><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${colour};color:${onColour(colour)};text-decoration:none;font-weight:bold">${escaped(link.label)}</a></p>` : ''}
<div style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #cfd4da;font-size:14px;color:#505a64">
${footer.map((line) => `<p style="margin:0 0 8px">${linked(line)}</p>`).join('\n')}
</div>`,
  )
}

/** A document that goes with a letter, as a page of its own to keep. */
export function documentPage(document: RenderedDocument, letter: Letter): string {
  const heading = `<p style="margin:0 0 24px;font-weight:bold;color:${colourOf(letter)}">${bidi(letter.organisation)}</p>`
  return page({ ...letter, subject: document.title }, `${heading}\n${documentHtml(document, 'h1')}`)
}

function documentHtml({ title, contents }: RenderedDocument, heading: 'h1' | 'h2'): string {
  const entries = contents
    .map(
      ({ label, value }) =>
        `<dt style="margin:12px 0 2px;font-size:14px;color:#505a64">${bidi(label)}</dt><dd style="margin:0">${value.split('\n').map(linked).join('<br>')}</dd>`,
    )
    .join('\n')
  return `<div style="margin:24px 0;padding:16px;border:1px solid #cfd4da;border-radius:6px">
<${heading} style="margin:0;font-size:18px">${bidi(title)}</${heading}>
<dl style="margin:0">${entries}</dl></div>`
}

function page({ language, subject }: Letter, body: string): string {
  const direction = directionOf(language)
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head>
<body dir="${direction}" style="margin:0;padding:24px 16px;background:#ffffff;color:#1b1f24;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
<div role="article" lang="${escaped(language)}" style="max-width:600px;margin:0 auto;text-align:start">
${body}
</div>
</body>
</html>
`
}

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${linked(text)}</p>`

/** Text whose own direction may be another than that of the letter. */
const bidi = (text: string): string => `<bdi>${escaped(text)}</bdi>`

/** Text with its web addresses made links. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"'«»„“”]*[^\s<>"'«»„“”.,;:!?)\]…])/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
    )
    .join('')
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function colourOf({ colour }: Letter): string {
  return colour && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1f4e79'
}

/** Black or white, whichever is easier to read on it. */
function onColour(colour: string): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255
  const light = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = 0.2126 * light(channel(1)) + 0.7152 * light(channel(3)) + 0.0722 * light(channel(5))
  return luminance > 0.179 ? '#000000' : '#ffffff'
}
