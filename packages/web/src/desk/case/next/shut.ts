/** Makes a button that cannot be pressed say so without losing its place in the order of the keyboard; `id` is where the reason stands. */
export const shutBy = (why: unknown, id?: string) =>
  why
    ? {
        'data-disabled': true as const,
        'aria-disabled': true as const,
        ...(id ? { 'aria-describedby': id } : {}),
      }
    : {}
