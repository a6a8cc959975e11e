/**
 * What the complex functions give where a part is infinite or not a number: C99, annex G, and CPython's choice of signs.
 *
 * Rows are the real part (-inf, negative, -0, 0, positive, inf, nan), columns the imaginary part in the same order. A cell
 * is the result's parts; `!` is a ValueError, `.` a case that is computed.
 */
export const specialValues = {
  acos: `
    3π/4,inf  π,inf     π,inf     π,-inf    π,-inf    3π/4,-inf nan,inf
    π/2,inf   .         .         .         .         π/2,-inf  nan,nan
    π/2,inf   .         .         .         .         π/2,-inf  π/2,nan
    π/2,inf   .         .         .         .         π/2,-inf  π/2,nan
    π/2,inf   .         .         .         .         π/2,-inf  nan,nan
    π/4,inf   0,inf     0,inf     0,-inf    0,-inf    π/4,-inf  nan,inf
    nan,inf   nan,nan   nan,nan   nan,nan   nan,nan   nan,-inf  nan,nan
  `,
  acosh: `
    inf,-3π/4 inf,-π    inf,-π    inf,π     inf,π     inf,3π/4  inf,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/4  inf,-0    inf,-0    inf,0     inf,0     inf,π/4   inf,nan
    inf,nan   nan,nan   nan,nan   nan,nan   nan,nan   inf,nan   nan,nan
  `,
  asinh: `
    -inf,-π/4 -inf,-0   -inf,-0   -inf,0    -inf,0    -inf,π/4  -inf,nan
    -inf,-π/2 .         .         .         .         -inf,π/2  nan,nan
    -inf,-π/2 .         .         .         .         -inf,π/2  nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/4  inf,-0    inf,-0    inf,0     inf,0     inf,π/4   inf,nan
    inf,nan   nan,nan   nan,-0    nan,0     nan,nan   inf,nan   nan,nan
  `,
  atanh: `
    -0,-π/2   -0,-π/2   -0,-π/2   -0,π/2    -0,π/2    -0,π/2    -0,nan
    -0,-π/2   .         .         .         .         -0,π/2    nan,nan
    -0,-π/2   .         .         .         .         -0,π/2    -0,nan
    0,-π/2    .         .         .         .         0,π/2     0,nan
    0,-π/2    .         .         .         .         0,π/2     nan,nan
    0,-π/2    0,-π/2    0,-π/2    0,π/2     0,π/2     0,π/2     0,nan
    0,-π/2    nan,nan   nan,nan   nan,nan   nan,nan   0,π/2     nan,nan
  `,
  cosh: `
    !         .         inf,0     inf,-0    .         !         inf,nan
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         nan,0
    !         .         .         .         .         !         nan,0
    !         .         .         .         .         !         nan,nan
    !         .         inf,-0    inf,0     .         !         inf,nan
    nan,nan   nan,nan   nan,0     nan,0     nan,nan   nan,nan   nan,nan
  `,
  exp: `
    0,0       .         0,-0      0,0       .         0,0       0,0
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         nan,nan
    !         .         inf,-0    inf,0     .         !         inf,nan
    nan,nan   nan,nan   nan,-0    nan,0     nan,nan   nan,nan   nan,nan
  `,
  log: `
    inf,-3π/4 inf,-π    inf,-π    inf,π     inf,π     inf,3π/4  inf,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/2  .         .         .         .         inf,π/2   nan,nan
    inf,-π/4  inf,-0    inf,-0    inf,0     inf,0     inf,π/4   inf,nan
    inf,nan   nan,nan   nan,nan   nan,nan   nan,nan   inf,nan   nan,nan
  `,
  sinh: `
    !         .         -inf,-0   -inf,0    .         !         inf,nan
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         0,nan
    !         .         .         .         .         !         0,nan
    !         .         .         .         .         !         nan,nan
    !         .         inf,-0    inf,0     .         !         inf,nan
    nan,nan   nan,nan   nan,-0    nan,0     nan,nan   nan,nan   nan,nan
  `,
  sqrt: `
    inf,-inf  0,-inf    0,-inf    0,inf     0,inf     inf,inf   nan,inf
    inf,-inf  .         .         .         .         inf,inf   nan,nan
    inf,-inf  .         .         .         .         inf,inf   nan,nan
    inf,-inf  .         .         .         .         inf,inf   nan,nan
    inf,-inf  .         .         .         .         inf,inf   nan,nan
    inf,-inf  inf,-0    inf,-0    inf,0     inf,0     inf,inf   inf,nan
    inf,-inf  nan,nan   nan,nan   nan,nan   nan,nan   inf,inf   nan,nan
  `,
  tanh: `
    -1,0      .         -1,-0     -1,0      .         -1,0      -1,0
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         nan,nan
    !         .         .         .         .         !         nan,nan
    1,0       .         1,-0      1,0       .         1,0       1,0
    nan,nan   nan,nan   nan,-0    nan,0     nan,nan   nan,nan   nan,nan
  `,
  rect: `
    !         .         -inf,0    -inf,-0   .         !         inf,nan
    !         .         .         .         .         !         nan,nan
    0,0       .         .         .         .         0,0       0,0
    0,0       .         .         .         .         0,0       0,0
    !         .         .         .         .         !         nan,nan
    !         .         inf,-0    inf,0     .         !         inf,nan
    nan,nan   nan,nan   nan,0     nan,0     nan,nan   nan,nan   nan,nan
  `,
} as const satisfies Record<string, string>;

/** A function with special values. */
export type SpecialName = keyof typeof specialValues;
