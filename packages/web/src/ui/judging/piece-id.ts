/** The id of the place on the page where a piece of a request is asked for, so that a list of what is missing can lead there. */
export const pieceId = ({
  what,
  name,
  line,
}: {
  what: string
  name: string
  line?: string | undefined
}): string => ['piece', what, name, line ?? ''].join('-').replace(/[^\w-]/g, '_')
