/**
 * `exit` and `quit`.
 */
import { exceptionTypes, PyException } from '../objects/model/exceptions.js';
import { PyTuple } from '../objects/model/sequences.js';
import { PyType } from '../objects/model/type.js';
import { PyObject, type Value } from '../objects/model/value.js';
import { defineType } from '../objects/protocol/define-type.js';
import { bindArguments, signature } from '../objects/protocol/signature.js';

const quitterType = new PyType('Quitter');

class Quitter extends PyObject {
  readonly name: string;

  constructor(name: string) {
    super();
    this.type = quitterType;
    this.name = name;
  }
}

/** `exit` and `quit` as builtins have them. */
export function makeQuitters(): [name: string, value: Value][] {
  if (quitterType.mro.length === 0) defineQuitter();
  return ['exit', 'quit'].map((name) => [name, new Quitter(name)]);
}

function defineQuitter(): void {
  const codeOnly = signature('(code=None)');
  defineType(quitterType, {
    module: '_sitebuiltins',
    slots: {
      repr: (self: Quitter) => `Use ${self.name}() or Ctrl-D (i.e. EOF) to exit`,
      call: (self: Quitter, args, kwargs) => {
        const [code] = bindArguments(self.name, codeOnly, args, kwargs);
        const exit = new PyException(exceptionTypes.SystemExit, new PyTuple([(code as Value) ?? null]));
        exit.fields = new Map([['code', (code as Value) ?? null]]);
        throw exit;
      },
    },
  });
}
