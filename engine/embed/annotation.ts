/**
 * What a parameter's annotation says about numbers: whether `2` from the host is an int or a float to Python, also inside lists,
 * tuples, dicts and sets. Read from the annotation's source text, so that host and instances agree and nothing has to be run.
 *
 * Whatever is no annotation of numbers expects nothing, and the value decides.
 */

/** What is expected of a value. */
export type Expectation =
  | { readonly kind: 'any' | 'int' | 'float' }
  | { readonly kind: 'items'; readonly item: Expectation }
  | { readonly kind: 'tuple'; readonly items: readonly Expectation[]; readonly rest: Expectation | null }
  | { readonly kind: 'mapping'; readonly key: Expectation; readonly value: Expectation };

export const expectAny: Expectation = { kind: 'any' };
const expectInt: Expectation = { kind: 'int' };
const expectFloat: Expectation = { kind: 'float' };
const anyTuple: Expectation = { kind: 'tuple', items: [], rest: expectAny };

/** Reads an annotation. */
export function readAnnotation(text: string | null): Expectation {
  if (text === null) return expectAny;
  const reader = new AnnotationReader(text);
  const found = reader.readUnion();
  return reader.isAtEnd() && !reader.isLost ? found : expectAny;
}

/** Generic classes of one kind of item. */
const itemContainers = new Set(
  `list set frozenset deque List Set FrozenSet Deque Sequence MutableSequence Iterable Iterator Collection
  AbstractSet MutableSet`.split(/\s+/),
);

const mappings = new Set('dict Dict Mapping MutableMapping defaultdict DefaultDict OrderedDict'.split(' '));

/** Classes whose argument is what they stand for. */
const transparent = new Set(['Optional', 'Annotated', 'Final', 'ClassVar', 'Required', 'NotRequired']);

class AnnotationReader {
  /** What was read is nothing that this reader knows. */
  isLost = false;
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(text: string) {
    this.tokens = text.match(/[\p{ID_Start}_][\p{ID_Continue}.]*|'[^']*'|"[^"]*"|\.\.\.|[^\s]/gu) ?? [];
  }

  isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** `A | B | C` */
  readUnion(): Expectation {
    const members = [this.readOne()];
    while (this.accept('|')) members.push(this.readOne());
    return unite(members);
  }

  private readOne(): Expectation {
    const token = this.tokens[this.at++] ?? '';
    if (/^['"]/.test(token)) return readAnnotation(token.slice(1, -1));
    if (token === '[') {
      this.readArguments();
      return expectAny;
    }
    const name = token.slice(token.lastIndexOf('.') + 1);
    if (!this.accept('[')) return plain(name);
    const isEllipsis = (index: number) => this.ellipses.has(index);
    this.ellipses = new Set();
    const args = this.readArguments();
    const [first = expectAny, second = expectAny] = args;
    if (transparent.has(name)) return first;
    if (name === 'Union') return unite(args);
    if (name === 'tuple' || name === 'Tuple')
      return args.length === 2 && isEllipsis(1)
        ? { kind: 'tuple', items: [], rest: first }
        : { kind: 'tuple', items: args, rest: null };
    if (itemContainers.has(name)) return { kind: 'items', item: first };
    if (mappings.has(name)) return { kind: 'mapping', key: first, value: second };
    return expectAny;
  }

  /** Positions of `...` among the arguments read last. */
  private ellipses = new Set<number>();

  /** `A, B]`; the bracket is open. */
  private readArguments(): Expectation[] {
    const args: Expectation[] = [];
    const ellipses = new Set<number>();
    while (!this.isAtEnd() && !this.accept(']')) {
      if (this.tokens[this.at] === '...') ellipses.add(args.length);
      args.push(this.readUnion());
      if (this.accept(',') || this.tokens[this.at] === ']') continue;
      this.isLost = true;
      this.at = this.tokens.length;
    }
    this.ellipses = ellipses;
    return args;
  }

  private accept(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }
}

function plain(name: string): Expectation {
  if (name === 'float') return expectFloat;
  if (name === 'int') return expectInt;
  if (name === 'tuple' || name === 'Tuple') return anyTuple;
  return expectAny;
}

/** What a union expects: of numbers nothing where both int and float will do. */
function unite(members: readonly Expectation[]): Expectation {
  const kinds = new Set(members.map(({ kind }) => kind));
  if (kinds.has('int') && kinds.has('float')) return expectAny;
  return members.find(({ kind }) => kind !== 'any') ?? expectAny;
}
