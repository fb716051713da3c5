export interface PictureFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A label, with or without the mark of what is needed or optional behind it. */
export const exactly = (label: string | RegExp): RegExp =>
  typeof label === 'string' ? new RegExp(`^${escaped(label)}(\\s*[*(].*)?$`) : label

export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
