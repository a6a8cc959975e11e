/**
 * `copyright`, `credits` and `license`: objects that print a text when called and show it when displayed.
 */
import { standardOutput } from '../objects/model/standard-output.js';
import { PyType } from '../objects/model/type.js';
import { PyObject, type Value } from '../objects/model/value.js';
import { defineType } from '../objects/protocol/define-type.js';
import { bindArguments, signature } from '../objects/protocol/signature.js';

const printerType = new PyType('_sitebuiltins._Printer');

class SiteText extends PyObject {
  readonly name: string;
  readonly text: string;

  constructor(name: string, text: string) {
    super();
    this.type = printerType;
    this.name = name;
    this.text = text;
  }
}

const texts: Readonly<Record<string, string>> = {
  copyright: 'Copyright (c) the Pitviper contributors.\nAll Rights Reserved.',
  credits:
    'Pitviper is made by its contributors. The language is Python, whose makers are at https://www.python.org.',
  license: 'Pitviper is under the MIT license; see the file LICENSE.',
};

/** The three objects by name. */
export function makeSiteTexts(): [name: string, value: Value][] {
  if (printerType.mro.length === 0) definePrinter();
  return Object.entries(texts).map(([name, text]) => [name, new SiteText(name, text)]);
}

function definePrinter(): void {
  const nothing = signature('()');
  defineType(printerType, {
    doc: 'A text about the interpreter, printed when called.',
    slots: {
      repr: (self: SiteText) => self.text,
      call: (self: SiteText, args, kwargs) => {
        bindArguments(self.name, nothing, args, kwargs);
        standardOutput.write(`${self.text}\n`);
        return null;
      },
    },
  });
}
