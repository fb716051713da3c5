/**
 * Builds something once for each object and keeps it as long as that object lives.
 * Only for building what follows from the object alone: the answer is the same, it only comes sooner.
 */
export function remember<Key extends object, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const built = new WeakMap<Key, Value>()
  return (key) => {
    let value = built.get(key)
    if (value === undefined) {
      value = build(key)
      built.set(key, value)
    }
    return value
  }
}

/** The same for a pair of objects. */
export function rememberPair<First extends object, Second extends object, Value>(
  build: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const bySecond = remember((first: First) => remember((second: Second) => build(first, second)))
  let lastFirst: First | undefined
  let lastSecond: Second | undefined
  let lastValue: Value | undefined
  return (first, second) => {
    if (first !== lastFirst || second !== lastSecond) {
      lastValue = bySecond(first)(second)
      lastFirst = first
      lastSecond = second
    }
    return lastValue as Value
  }
}
