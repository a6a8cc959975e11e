import test from 'ava';
import { ExitCosts } from '../exit-costs.js';
import type { ExitState } from '../loaded-trace.js';

/** Heat that an exit gets besides being taken: machine code ran for so many milliseconds before, the interpreter after. */
function heatOf(within: number, away: number, bridgeAt = 200, eagerness = 200): number {
  let time = 0;
  const costs = new ExitCosts(() => time);
  const exit = { heat: 0, bridgeAt } as ExitState;
  costs.left(exit);
  costs.entered(eagerness);
  exit.heat = 0;
  time += within;
  costs.left(exit);
  time += away;
  costs.entered(eagerness);
  return exit.heat;
}

test('an exit with a short way back to machine code has no more heat than its count', (t) => {
  t.is(heatOf(0.001, 0.007), 0);
});

test('an exit with a long way back weighs as often as that is longer than a short one, up to eight times', (t) => {
  t.is(heatOf(0.001, 0.013), 2);
  t.is(heatOf(0.001, 10), 7);
});

test('an exit behind a long run of machine code counts once', (t) => {
  t.is(heatOf(0.02, 0.016), 0);
  t.is(heatOf(0.001, 0.016), 3);
});

test('exits that will never become bridges are not measured', (t) => {
  t.is(heatOf(0.001, 10, Infinity), 0);
});

test('where a few times make a bridge each counts once', (t) => {
  t.is(heatOf(0.001, 10, 3, 3), 0);
  t.is(heatOf(0.001, 10, 100, 100), 3);
});
