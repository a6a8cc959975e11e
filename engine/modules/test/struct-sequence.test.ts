import test from 'ava';
import { PyTuple } from '../../objects/model/sequences.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { reprText } from '../../objects/protocol/text.js';
import { defineBuiltinTypes } from '../../objects/types/index.js';
import { makeStructSequence, structSequenceType } from '../struct-sequence.js';

defineBuiltinTypes();

const type = structSequenceType({
  name: 'test.place',
  doc: 'A place.',
  fields: ['x', null, 'label'],
  visible: 2,
  isConstructible: true,
});

test('items beyond the sequence are attributes only', (t) => {
  const place = makeStructSequence(type, [1, 2, 'here']);
  t.deepEqual(place.items, [1, 2]);
  t.is(getAttribute(place, 'x'), 1);
  t.is(getAttribute(place, 'label'), 'here');
});

test('an item without a name is shown under that of the next field', (t) => {
  t.is(reprText(makeStructSequence(type, [1, 2, 'here'])), 'test.place(x=1, label=2)');
});

test('a call takes a sequence of the right length', (t) => {
  t.is(getAttribute(call(type, [new PyTuple([1, 2])]), 'label'), null);
  t.is(getAttribute(call(type, [new PyTuple([1, 2, 3])]), 'label'), 3);
  const failure = t.throws(() => call(type, [new PyTuple([1])]), { any: true }) as { args: PyTuple };
  t.is(failure.args.items[0], 'test.place() takes an at least 2-sequence (1-sequence given)');
});
