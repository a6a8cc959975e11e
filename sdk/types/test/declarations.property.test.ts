// Whatever annotations a module has, its declarations are TypeScript.
import test from 'ava';
import fc from 'fast-check';
import ts from 'typescript';
import { declarationsOf } from '../declarations-of.js';
import { typeNames } from '../type-names.table.js';

const names = [
  ...Object.keys(typeNames),
  'Literal',
  'Annotated',
  'Union',
  'Mine',
  'typing.List',
  'np.float64',
];

const { type: annotation } = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(...names),
    fc.constantFrom('None', '...', "'float'", '"Mine"', '1', "b'x'", '()', '[]', "Literal['a\\'b\\n', -1]"),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie('type'), { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => `${name}[${args.join(', ')}]`),
    fc.tuple(tie('type'), tie('type')).map(([a, b]) => `${a} | ${b}`),
    fc.array(tie('type'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.tuple(tie('type'), tie('type')).map(([a, b]) => `Callable[[${a}], ${b}]`),
  ),
}));

const name = fc.constantFrom('f', 'delete', 'new', 'PyBuffer', 'Map', 'naïve', 'default', 'arguments', 'x_');
const docstring = fc.constantFrom('', '*/ } export', ':param x: of */', '@param {x} `', '\\\\n\\"');

const definition = fc
  .record({
    name,
    types: fc.array(annotation, { maxLength: 3 }),
    names: fc.uniqueArray(name, { minLength: 4, maxLength: 4 }),
    rest: fc.option(annotation),
    returns: annotation,
    docstring,
  })
  .map(({ name: own, types, names: parameters, rest, returns, docstring: text }) => {
    const list = types.map((type, index) => `${parameters[index]}: ${type} = 1`);
    if (rest !== null) list.push(`*${parameters[3]}: ${rest}`, `key: ${rest} = "*/"`);
    return `def ${own}(${list.join(', ')}) -> ${returns}:\n    """${text}"""\n`;
  });

const options = fc.record({
  ints: fc.constantFrom('number', 'bigint'),
  dicts: fc.constantFrom('map', 'object'),
  none: fc.constantFrom('null', 'undefined'),
} as const);

test('declarations of any annotations are TypeScript without a syntax error', (t) => {
  fc.assert(
    fc.property(annotation, fc.array(definition, { maxLength: 3 }), options, (mine, definitions, chosen) => {
      const source = `Mine = ${mine}\nclass D(TypedDict):\n    a: ${mine}\n${definitions.join('\n')}`;
      const text = declarationsOf(source, 'kernels.py', chosen);
      const { diagnostics = [] } = ts.transpileModule(text, {
        fileName: 'kernels.ts',
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
      });
      const found = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
      // A declaration file has functions without bodies; everything else would be a mistake.
      const mistakes = found.filter((message) => !/implementation is missing|overload/i.test(message));
      if (mistakes.length > 0) throw new Error(`${mistakes.join('; ')} in\n${text}`);
    }),
    { seed: 20_260_722, numRuns: 300 },
  );
  t.pass();
});
