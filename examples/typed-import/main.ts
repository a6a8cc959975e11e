// Python functions, imported and typed as if they were TypeScript's own:
//
//     node --import pitviper/register examples/typed-import/main.ts
//
// kernels.d.py.ts beside kernels.py holds the types; `npx pitviper types kernels.py` writes it.
import { shared } from 'pitviper';
import { histogram, norm, saxpy } from './kernels.py';

const x = shared(Float64Array, 1000).map((_, index) => index / 1000);
const y = new Float64Array(1000);

saxpy(2, x, y);
console.log(`y[500] = ${y[500]}`);
console.log(`|y| = ${norm(y).toFixed(6)}, |y|_3 = ${norm(y, 3).toFixed(6)}`);
console.log(`counts: ${histogram(x, 4).join(' ')}`);
