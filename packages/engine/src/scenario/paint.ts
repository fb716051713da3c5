export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** Colours a text where the reader can see colours; the engine does not know whether they can. */
export type Paint = (colour: Colour, text: string) => string

export const plain: Paint = (_colour, text) => text
