/**
 * From tracked values to the template of a snapshot: collects the refs that the exit needs, each once.
 */
import type { IrRef } from '../ir/trace.js';
import type { ValueTemplate } from './resume-template.js';
import { FrameCell, isNewCell, type Tracked, type TrackedCell, type TrackedInstance } from './tracked.js';

/** Refs of most snapshots. */
const FEW = 24;

/** Writes the values of one snapshot. */
export class TemplateWriter {
  readonly refs: IrRef[];
  /** Where each ref is; made when there are so many that looking through them would take longer. */
  #args: Map<IrRef, number> | undefined;
  readonly #ids: object[] = [];

  /** Goes on after the refs that a snapshot has already. */
  constructor(refs: readonly IrRef[] = []) {
    this.refs = [...refs];
  }

  /** How to make a value. */
  write(tracked: Tracked): ValueTemplate {
    switch (tracked.kind) {
      case 'int':
        return { kind: tracked.unsigned ? 'unsigned' : 'int', arg: this.#arg(tracked.ref) };
      case 'float':
      case 'bool':
      case 'object':
        return { kind: tracked.kind, arg: this.#arg(tracked.ref) };
      case 'wide':
        return {
          kind: 'wide',
          operator: tracked.operator,
          left: this.write(tracked.left),
          right: this.write(tracked.right),
        };
      case 'const':
        return { kind: 'const', value: tracked.value };
      case 'unbound':
        return { kind: 'unbound' };
      case 'tuple':
        return { kind: 'tuple', items: tracked.items.map((item) => this.write(item)) };
      case 'complex':
        return { kind: 'complex', real: this.#arg(tracked.real), imag: this.#arg(tracked.imag) };
      case 'range':
        return {
          kind: 'range',
          start: this.#arg(tracked.start),
          stop: this.#arg(tracked.stop),
          step: this.#arg(tracked.step),
          length: this.#arg(tracked.length),
        };
      case 'slice':
        return {
          kind: 'slice',
          parts: [this.write(tracked.start), this.write(tracked.stop), this.write(tracked.step)],
        };
      case 'method':
        return { kind: 'method', callee: this.write(tracked.callee), self: this.write(tracked.self) };
      case 'super':
        return { kind: 'super', start: tracked.start, type: tracked.type, self: this.write(tracked.self) };
      case 'range_iterator':
        return {
          kind: 'range_iterator',
          id: this.#id(tracked),
          next: this.#arg(tracked.next),
          step: this.#arg(tracked.step),
          remaining: this.#arg(tracked.remaining),
        };
      case 'sequence_iterator':
        return {
          kind: 'sequence_iterator',
          id: this.#id(tracked),
          sequence: this.#arg(tracked.sequence.ref),
          index: this.#arg(tracked.index),
        };
      case 'tuple_iterator':
        return {
          kind: 'tuple_iterator',
          id: this.#id(tracked),
          tuple: this.write(tracked.tuple),
          index: tracked.index,
        };
      case 'enumerate':
        return {
          kind: 'enumerate',
          id: this.#id(tracked),
          iterator: this.write(tracked.iterator),
          index: this.#arg(tracked.index),
        };
      case 'zip':
        return {
          kind: 'zip',
          id: this.#id(tracked),
          iterators: tracked.iterators.map((iterator) => this.write(iterator)),
        };
      case 'instance':
        return tracked.row === null
          ? this.#writeInstance(tracked)
          : { kind: 'object', arg: this.#arg(tracked.row) };
      case 'cell':
        return this.#writeCell(tracked);
    }
  }

  /** Once: instances refer to each other in circles. */
  #writeInstance(tracked: TrackedInstance): ValueTemplate {
    const known = this.#ids.indexOf(tracked);
    if (known >= 0) return { kind: 'known', id: known };
    const id = this.#id(tracked);
    const { shape, attributes } = tracked;
    return { kind: 'instance', id, shape, attributes: attributes.map((each) => this.write(each)) };
  }

  #writeCell({ variable }: TrackedCell): ValueTemplate {
    if (variable instanceof FrameCell) return { kind: 'cell', cell: variable };
    if (isNewCell(variable))
      return { kind: 'new_cell', id: this.#id(variable), content: this.write(variable.content) };
    if ('key' in variable) throw new Error('a global is not in a register');
    return { kind: 'cell', cell: variable };
  }

  #arg(ref: IrRef): number {
    const { refs } = this;
    if (refs.length > FEW) this.#args ??= new Map(refs.map((each, arg) => [each, arg]));
    const known = this.#args === undefined ? refs.indexOf(ref) : (this.#args.get(ref) ?? -1);
    if (known >= 0) return known;
    this.#args?.set(ref, refs.length);
    return refs.push(ref) - 1;
  }

  #id(virtual: object): number {
    const known = this.#ids.indexOf(virtual);
    return known >= 0 ? known : this.#ids.push(virtual) - 1;
  }
}
