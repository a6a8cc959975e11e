/**
 * The module _re_tree: the tree of a pattern as plain Python data, for `re._parser`.
 *
 * A node is a tuple of the operation's name as CPython calls it and its operand; sequences are lists.
 */
import { declareFunctions } from '../../builtins/declare-functions.js';
import { dictOf } from '../../objects/model/dicts.js';
import { PyList, PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { typeError } from '../../objects/protocol/errors.js';
import type { BuiltinModule } from '../module-declaration.js';
import { toFlags } from './compile-pattern.js';
import { MAX_REPEAT, type Node, type Place, type RepeatMode, type SetItem } from './nodes.js';
import { MAX_GROUPS, parsePattern } from './parse.js';
import { PyPattern } from './pattern.js';
import { patternErrorType } from './pattern-error.js';
import { parseTemplate, type TemplateGroups } from './template.js';

export const reTreeModule: BuiltinModule = {
  name: '_re_tree',
  doc: 'The trees of regular expressions.',
  create: () => [
    ['error', patternErrorType],
    ['MAXREPEAT', MAX_REPEAT],
    ['MAXGROUPS', MAX_GROUPS],
    ...declareFunctions('_re_tree', {
      tree: [
        '(pattern, flags=0, /)',
        (pattern: Value, flags: Value = 0) => treeOf(pattern, toFlags(flags)),
        'Flags, number of groups, their names, and the nodes of a pattern.',
      ],
      template: [
        '(template, pattern, /)',
        (template: Value, pattern: Value) => new PyList([...parseTemplate(template, groupsOf(pattern))]),
        'The pieces of a template of replacements: texts, and numbers of groups.',
      ],
    }),
  ],
};

function groupsOf(pattern: Value): TemplateGroups {
  if (pattern instanceof PyPattern) return { groups: pattern.program.groups, names: pattern.names };
  throw typeError('a template refers to the groups of a compiled pattern');
}

function treeOf(pattern: Value, flags: number): Value {
  const parsed = parsePattern(pattern, flags);
  const names = dictOf([...parsed.names].map(([name, group]) => [strFromText(name), group]));
  return new PyTuple([parsed.flags, parsed.groups, names, sequence(parsed.nodes)]);
}

function sequence(nodes: readonly Node[]): PyList {
  return new PyList(nodes.map(nodeValue));
}

function operation(name: string, operand: Value): PyTuple {
  return new PyTuple([strFromText(name), operand]);
}

const placeNames: Readonly<Record<Place, string>> = {
  beginning: 'AT_BEGINNING',
  'text-beginning': 'AT_BEGINNING_STRING',
  end: 'AT_END',
  'text-end': 'AT_END_STRING',
  boundary: 'AT_BOUNDARY',
  'no-boundary': 'AT_NON_BOUNDARY',
};

const repeatNames: Readonly<Record<RepeatMode, string>> = {
  greedy: 'MAX_REPEAT',
  lazy: 'MIN_REPEAT',
  possessive: 'POSSESSIVE_REPEAT',
};

function nodeValue(node: Node): Value {
  switch (node.kind) {
    case 'literal':
      return operation('LITERAL', node.code);
    case 'not-literal':
      return operation('NOT_LITERAL', node.code);
    case 'any':
      return operation('ANY', null);
    case 'set': {
      const items = node.items.map(itemValue);
      return operation('IN', new PyList(node.isNegated ? [operation('NEGATE', null), ...items] : items));
    }
    case 'at':
      return operation('AT', strFromText(placeNames[node.place]));
    case 'repeat': {
      const most = Math.min(node.max, MAX_REPEAT);
      return operation(repeatNames[node.mode], new PyTuple([node.min, most, sequence(node.body)]));
    }
    case 'group':
      return operation(
        'SUBPATTERN',
        new PyTuple([node.group, node.added, node.removed, sequence(node.body)]),
      );
    case 'atomic':
      return operation('ATOMIC_GROUP', sequence(node.body));
    case 'look': {
      const name = node.isNegated ? 'ASSERT_NOT' : 'ASSERT';
      return operation(name, new PyTuple([node.isBehind ? -1 : 1, sequence(node.body)]));
    }
    case 'reference':
      return operation('GROUPREF', node.group);
    case 'conditional': {
      const no = node.no === null ? null : sequence(node.no);
      return operation('GROUPREF_EXISTS', new PyTuple([node.group, sequence(node.yes), no]));
    }
    case 'branch':
      return operation('BRANCH', new PyTuple([null, new PyList(node.branches.map(sequence))]));
  }
}

function itemValue(item: SetItem): Value {
  switch (item.kind) {
    case 'literal':
      return operation('LITERAL', item.code);
    case 'range':
      return operation('RANGE', new PyTuple([item.low, item.high]));
    case 'category':
      return operation(
        'CATEGORY',
        strFromText(`CATEGORY_${item.isNegated ? 'NOT_' : ''}${item.category.toUpperCase()}`),
      );
  }
}
