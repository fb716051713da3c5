/** The line of a case that is not about lines. */
export const wholeCase = '*'
