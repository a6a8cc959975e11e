/**
 * The processor features that code generation asks for: where CPUID reports each (Intel's manual, volume 2, CPUID), and
 * which registers the operating system must save for it to be usable (XCR0, volume 1, chapter 13).
 */

interface CpuFeatureRow {
  readonly leaf: number;
  readonly register: 'ebx' | 'ecx' | 'edx';
  readonly bit: number;
  /** The bits of XCR0 that must be set; 0 where the feature needs no saved state beyond SSE's. */
  readonly savedState: number;
  /** The name in Linux's /proc/cpuinfo. */
  readonly linux: string;
}

const ymmState = 0b110;
const zmmState = 0b1110_0110;

export const cpuFeatures = {
  sse41: { leaf: 1, register: 'ecx', bit: 19, savedState: 0, linux: 'sse4_1' },
  sse42: { leaf: 1, register: 'ecx', bit: 20, savedState: 0, linux: 'sse4_2' },
  popcnt: { leaf: 1, register: 'ecx', bit: 23, savedState: 0, linux: 'popcnt' },
  fma: { leaf: 1, register: 'ecx', bit: 12, savedState: ymmState, linux: 'fma' },
  avx: { leaf: 1, register: 'ecx', bit: 28, savedState: ymmState, linux: 'avx' },
  avx2: { leaf: 7, register: 'ebx', bit: 5, savedState: ymmState, linux: 'avx2' },
  bmi1: { leaf: 7, register: 'ebx', bit: 3, savedState: 0, linux: 'bmi1' },
  bmi2: { leaf: 7, register: 'ebx', bit: 8, savedState: 0, linux: 'bmi2' },
  avx512f: { leaf: 7, register: 'ebx', bit: 16, savedState: zmmState, linux: 'avx512f' },
  avx512dq: { leaf: 7, register: 'ebx', bit: 17, savedState: zmmState, linux: 'avx512dq' },
  avx512vl: { leaf: 7, register: 'ebx', bit: 31, savedState: zmmState, linux: 'avx512vl' },
  lzcnt: { leaf: 0x8000_0001, register: 'ecx', bit: 5, savedState: 0, linux: 'abm' },
} as const satisfies Record<string, CpuFeatureRow>;

export type CpuFeature = keyof typeof cpuFeatures;
