/** Makes a value when it is first asked for: expressions take their time, and a start needs few of them. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
