/**
 * Pools of a code object under construction: constants told apart by type and exact value (1, 1.0, True and
 * -0.0 are four), and names.
 */
import { tickLong } from '../core/long-work.js';
import type { CodeConstant } from './code-unit.js';

/** Constants of a code object, each once. */
export class ConstantPool {
  readonly items: CodeConstant[] = [];
  private readonly strings = new Map<string, number>();
  private readonly others = new Map<string, number>();

  /** Index of a constant, which is added if it is new. Code constants are never shared. */
  add(constant: CodeConstant): number {
    if (typeof constant === 'object' && constant !== null && constant.kind === 'code')
      return this.append(constant);
    if (typeof constant === 'string') return this.addKeyed(this.strings, constant, constant);
    return this.addKeyed(this.others, keyOfConstant(constant), constant);
  }

  private addKeyed(index: Map<string, number>, key: string, constant: CodeConstant): number {
    const known = index.get(key);
    if (known !== undefined) return known;
    const at = this.append(constant);
    index.set(key, at);
    return at;
  }

  private append(constant: CodeConstant): number {
    return this.items.push(constant) - 1;
  }
}

/** Names of a code object, each once. */
export class NamePool {
  readonly items: string[] = [];
  private readonly index = new Map<string, number>();

  /** Index of a name, which is added if it is new. */
  add(name: string): number {
    const known = this.index.get(name);
    if (known !== undefined) return known;
    const at = this.items.push(name) - 1;
    this.index.set(name, at);
    return at;
  }
}

/** A text that two constants share exactly if they are the same constant. */
export function keyOfConstant(constant: CodeConstant): string {
  if (constant === null) return 'None';
  if (typeof constant === 'string') return JSON.stringify(constant);
  if (typeof constant !== 'object') return `${typeof constant === 'boolean' ? 'b' : 'i'}${constant}`;
  switch (constant.kind) {
    case 'float':
      return `f${floatKey(constant.value)}`;
    case 'complex':
      return `c${floatKey(constant.real)},${floatKey(constant.imag)}`;
    case 'bytes':
      return `y${Buffer.from(constant.value).toString('hex')}`;
    case 'ellipsis':
      return '...';
    case 'tuple':
      return `(${keysOf(constant.items)})`;
    case 'frozenset':
      return `{${keysOf(constant.items)}}`;
    case 'code':
      return `<${constant.unit.qualname}:${constant.unit.firstLine}>`;
  }
}

function keysOf(constants: readonly CodeConstant[]): string {
  const keys = constants.map((constant) => {
    tickLong();
    return keyOfConstant(constant);
  });
  return keys.join();
}

const floatKey = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
