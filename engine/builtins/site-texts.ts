/**
 * `copyright`, `credits`, `license` and `help`: objects that print a text when called and show it when displayed.
 */
import { runtime } from '../objects/model/runtime.js';
import { PyType } from '../objects/model/type.js';
import { PyObject, type Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { defineType } from '../objects/protocol/define-type.js';
import { bindArguments, signature } from '../objects/protocol/signature.js';
import { print } from './printing.js';

const helperType = new PyType('_sitebuiltins._Helper');
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

/** What `help` shows by itself. */
const HELP = 'Type help() for interactive help, or help(object) for help about object.';

const texts: Readonly<Record<string, string>> = {
  copyright: 'Copyright (c) the Pitviper contributors.\nAll Rights Reserved.',
  credits:
    'Pitviper is made by its contributors. The language is Python, whose makers are at https://www.python.org.',
  license: 'Pitviper is under the MIT license; see the file LICENSE.',
};

/** The three objects by name. */
export function makeSiteTexts(): [name: string, value: Value][] {
  if (printerType.mro.length === 0) definePrinter();
  return [
    ...Object.entries(texts).map(([name, text]): [string, Value] => [name, new SiteText(name, text)]),
    ['help', new Helper('help', HELP)],
  ];
}

/** `help`, which needs the module pydoc to do more than to show itself. */
class Helper extends SiteText {
  constructor(name: string, text: string) {
    super(name, text);
    this.type = helperType;
  }
}

function definePrinter(): void {
  defineType(helperType, {
    doc: 'Gives help about an object.',
    slots: {
      repr: (self: Helper) => self.text,
      call: (_self: Helper, args, kwargs) => {
        const pydoc = runtime.current.importModule('pydoc', null, null, 0);
        return call(getAttribute(pydoc, 'help'), args, kwargs);
      },
    },
  });
  const nothing = signature('()');
  defineType(printerType, {
    doc: 'A text about the interpreter, printed when called.',
    slots: {
      repr: (self: SiteText) => self.text,
      call: (self: SiteText, args, kwargs) => {
        bindArguments(self.name, nothing, args, kwargs);
        return print([self.text], undefined, undefined, undefined, undefined);
      },
    },
  });
}
