/**
 * Bytecode: compiles trees into code units, and checks, prints, stores and loads them.
 */
export { checkParameters } from './check-parameters.js';
export * from './code-unit.js';
export { type CompileOptions, type CompileResult, compileTree } from './compile/compile-tree.js';
export { disassemble, disassembleInstruction } from './disassemble.js';
export * from './opcode-facts.js';
export { type OpcodeName, opcodes } from './opcodes.table.js';
export { codeFormat, type LoadResult, loadUnit, opcodeTableHash, serialiseUnit } from './serialise.js';
export { verifyUnit } from './verify.js';
