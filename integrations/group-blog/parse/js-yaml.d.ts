/** Types of what is used here of https://github.com/nodeca/js-yaml. */
declare module 'js-yaml' {
  interface ScalarType {
    /** Whether a scalar without quotes is of the type. */
    resolve(text: string): boolean;
    construct(text: string): unknown;
  }
  export const types: Readonly<Record<'null' | 'bool' | 'int' | 'float' | 'timestamp', ScalarType>>;
}
