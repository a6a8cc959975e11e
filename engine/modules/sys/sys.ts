/**
 * `sys`.
 */

import { dictOf } from '../../objects/model/dicts.js';
import { PyInstance } from '../../objects/model/instance.js';
import { newList } from '../../objects/model/list-storage.js';
import { runtime } from '../../objects/model/runtime.js';
import { standardOutput } from '../../objects/model/standard-output.js';
import { strFromText } from '../../objects/model/text.js';
import { objectType } from '../../objects/model/type-objects.js';
import type { Value } from '../../objects/model/value.js';
import type { BuiltinModule } from '../module-declaration.js';

export const sysModule: BuiltinModule = {
  name: 'sys',
  doc: 'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  create: function* (): Iterable<readonly [string, Value]> {
    const { settings, modules, host } = runtime.current;
    const stdout = new PyInstance(objectType);
    standardOutput.object = stdout;
    standardOutput.write = (text) => {
      host.streams.output?.write(Buffer.from(text));
    };
    yield ['stdout', stdout];
    yield ['modules', modules];
    yield ['path', newList(settings.path.map(strFromText))];
    yield ['argv', newList(settings.argv.map(strFromText))];
    yield ['flags', dictOf([])];
  },
};
