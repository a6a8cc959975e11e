/**
 * Types of what modules export: from the interface that a host writes for a module to the functions that it calls.
 */

/** Functions by name. What a host's interface of a module looks like. */
export type ExportsOf<Exports> = {
  readonly [Name in keyof Exports]: Exports[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result
    : never;
};

/** The same functions, answered later: calls that run on an instance of the pool. */
export type AsyncExports<Exports> = {
  readonly [Name in keyof Exports]: Exports[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

/** Any functions: what a module exports about which nothing is said. */
// biome-ignore lint/suspicious/noExplicitAny: a host that says nothing about a module may pass and take anything
export type AnyExports = Record<string, (...args: any[]) => any>;

/** The name of an export. */
export type ExportName<Exports> = Extract<keyof Exports, string>;

/** The parameters of an export. */
export type ArgumentsOf<Exports, Name extends keyof Exports> = Exports[Name] extends (
  ...args: infer Args
) => unknown
  ? Args
  : never;

/** The result of an export. */
export type ResultOf<Exports, Name extends keyof Exports> = Exports[Name] extends (
  ...args: never[]
) => infer Result
  ? Awaited<Result>
  : never;
