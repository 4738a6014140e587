/**
 * Makes a function that works each result out once. What `Intl` makes for a language takes much longer to make than to use.
 * @param make depends on nothing but its argument.
 */
export function memoByText<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (text) => {
    const one = known.get(text) ?? { value: make(text) };
    known.set(text, one);
    return one.value;
  };
}
