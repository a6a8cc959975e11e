/**
 * Sizes at which the kernels are quick on any interpreter, and what CPython 3.11 printed as their checksums.
 *
 * To record one anew: `python3.11 hosts/bench/sets/kernels/NAME.py N 3`.
 */

/** Kernel name → a small n and the checksum of its results. */
export const kernelChecksums: Readonly<Record<string, { readonly n: number; readonly checksum: string }>> = {
  saxpy: { n: 20, checksum: '0x0cf9b38b' },
  triad: { n: 20, checksum: '0xd27c16ba' },
  dot: { n: 20, checksum: '0x7663da15' },
  prefix_sum: { n: 20, checksum: '0x5b02f691' },
  heat2d: { n: 12, checksum: '0x81ec3a81' },
  heat2d_nd: { n: 12, checksum: '0x81ec3a81' },
  heat3d: { n: 8, checksum: '0x67651c94' },
  matmul: { n: 20, checksum: '0xd65ac1af' },
  spmv: { n: 40, checksum: '0x2f1eff0f' },
  lu: { n: 20, checksum: '0x499de1f0' },
  sor: { n: 12, checksum: '0xb4347b82' },
  fft: { n: 32, checksum: '0x4ec2a029' },
  nbody: { n: 150, checksum: '0xd100c961' },
  lennard_jones: { n: 20, checksum: '0x384db952' },
  lattice_boltzmann: { n: 7, checksum: '0x8c0326e8' },
  black_scholes: { n: 500, checksum: '0xd5cc3589' },
  mandelbrot: { n: 12, checksum: '0x905898c5' },
  monte_carlo_lcg: { n: 500, checksum: '0xf33ad5da' },
  monte_carlo_xorshift: { n: 500, checksum: '0xb253e64a' },
  histogram: { n: 150, checksum: '0x6c52b825' },
  sieve: { n: 300, checksum: '0x1e6e2012' },
  collatz: { n: 300, checksum: '0xd3984b76' },
  spectral_norm: { n: 12, checksum: '0xda1da054' },
  fannkuch: { n: 6, checksum: '0xd36a20d2' },
};
