/**
 * What this processor can do, asked of the processor itself by a few bytes of machine code (CPUID, XGETBV).
 *
 * Gives the set of features; empty where machine code cannot be run at all. Asked once a thread.
 */
import { type CpuFeature, cpuFeatures } from './cpu-features.table.js';
import { addressOf, ExecutableMemory } from './executable-memory.js';

/** The features that processor and operating system both support. */
export function detectCpuFeatures(): ReadonlySet<CpuFeature> {
  if (detected === undefined) detected = new Set(askProcessor());
  return detected;
}

let detected: ReadonlySet<CpuFeature> | undefined;

/**
 * state[0], state[1]: leaf and subleaf; on return state[0..3]: eax, ebx, ecx, edx.
 * CPUID overwrites rbx, which the caller owns.
 */
const cpuidCode = Uint8Array.of(
  0x53, // push rbx
  ...[0x8b, 0x07], // mov eax, [rdi]
  ...[0x8b, 0x4f, 0x04], // mov ecx, [rdi+4]
  ...[0x0f, 0xa2], // cpuid
  ...[0x89, 0x07], // mov [rdi], eax
  ...[0x89, 0x5f, 0x04], // mov [rdi+4], ebx
  ...[0x89, 0x4f, 0x08], // mov [rdi+8], ecx
  ...[0x89, 0x57, 0x0c], // mov [rdi+12], edx
  ...[0x31, 0xc0], // xor eax, eax
  0x5b, // pop rbx
  0xc3, // ret
);

/** Returns the low half of XCR0. Only where CPUID's OSXSAVE bit is set. */
const xgetbvCode = Uint8Array.of(
  ...[0x31, 0xc9], // xor ecx, ecx
  ...[0x0f, 0x01, 0xd0], // xgetbv
  0xc3, // ret
);

const xgetbvOffset = 64;
const osxsaveBit = 27;
const extendedLeaves = 0x8000_0000;

interface Registers {
  readonly eax: number;
  readonly ebx: number;
  readonly ecx: number;
  readonly edx: number;
}

function askProcessor(): CpuFeature[] {
  const state = new Uint32Array(new SharedArrayBuffer(16));
  const memory = ExecutableMemory.reserve(xgetbvOffset + xgetbvCode.length);
  const address = addressOf(state);
  if (memory === undefined || address === undefined) return [];
  try {
    memory.write(0, cpuidCode);
    memory.write(xgetbvOffset, xgetbvCode);
    if (!memory.seal()) return [];
    const cpuid = memory.entry();
    const query = (leaf: number): Registers => {
      state.set([leaf, 0]);
      cpuid(address);
      const [eax = 0, ebx = 0, ecx = 0, edx = 0] = state;
      return { eax, ebx, ecx, edx };
    };
    const savedState = (query(1).ecx >>> osxsaveBit) & 1 ? memory.entry(xgetbvOffset)(address) : 0;
    return chooseFeatures(query, savedState);
  } finally {
    memory.free();
  }
}

function chooseFeatures(query: (leaf: number) => Registers, savedState: number): CpuFeature[] {
  const [highest, highestExtended] = [query(0).eax, query(extendedLeaves).eax];
  const names = Object.keys(cpuFeatures) as CpuFeature[];
  return names.filter((name) => {
    const row = cpuFeatures[name];
    if (row.leaf > (row.leaf >= extendedLeaves ? highestExtended : highest)) return false;
    const present = (query(row.leaf)[row.register] >>> row.bit) & 1;
    return present === 1 && (savedState & row.savedState) === row.savedState;
  });
}
