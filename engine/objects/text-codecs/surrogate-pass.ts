/**
 * The error handler `surrogatepass`: surrogates are encoded and decoded like any character by the UTF encodings.
 */
import type { DecodeFault, EncodeFault, Replacement } from './text-codec.js';

interface Layout {
  readonly width: number;
  readonly write: (view: DataView, at: number, point: number) => void;
  readonly read: (view: DataView, at: number) => number;
}

const littleEndian16: Layout = {
  width: 2,
  write: (view, at, point) => view.setUint16(at, point, true),
  read: (view, at) => view.getUint16(at, true),
};
const littleEndian32: Layout = {
  width: 4,
  write: (view, at, point) => view.setUint32(at, point, true),
  read: (view, at) => view.getUint32(at, true),
};

const layouts: ReadonlyMap<string, Layout> = new Map([
  [
    'utf-8',
    {
      width: 3,
      write: (view, at, point) => {
        view.setUint8(at, 0xe0 | (point >> 12));
        view.setUint8(at + 1, 0x80 | ((point >> 6) & 0x3f));
        view.setUint8(at + 2, 0x80 | (point & 0x3f));
      },
      read: (view, at) => {
        const [a, b, c] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)];
        const isThree = (a & 0xf0) === 0xe0 && (b & 0xc0) === 0x80 && (c & 0xc0) === 0x80;
        return isThree ? ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f) : 0;
      },
    },
  ],
  ['utf-16', littleEndian16],
  ['utf-16-le', littleEndian16],
  [
    'utf-16-be',
    {
      width: 2,
      write: (view, at, point) => view.setUint16(at, point),
      read: (view, at) => view.getUint16(at),
    },
  ],
  ['utf-32', littleEndian32],
  ['utf-32-le', littleEndian32],
  [
    'utf-32-be',
    {
      width: 4,
      write: (view, at, point) => view.setUint32(at, point),
      read: (view, at) => view.getUint32(at),
    },
  ],
]);

/** The surrogate at the fault; undefined where there is none. */
export function passSurrogatesIn(fault: DecodeFault): Replacement | undefined {
  const layout = layouts.get(fault.encoding);
  const { bytes, start } = fault;
  if (layout === undefined || start + layout.width > bytes.length) return undefined;
  const point = layout.read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), start);
  return isSurrogate(point) ? { text: String.fromCharCode(point), resume: start + layout.width } : undefined;
}

/** The bytes of the surrogates at the fault; undefined where others are among them. */
export function passSurrogatesOut(fault: EncodeFault): Replacement | undefined {
  const layout = layouts.get(fault.encoding);
  const faulty = fault.points.subarray(fault.start, fault.end);
  if (layout === undefined || !faulty.every(isSurrogate)) return undefined;
  const bytes = new Uint8Array(faulty.length * layout.width);
  const view = new DataView(bytes.buffer);
  faulty.forEach((point, index) => {
    layout.write(view, index * layout.width, point);
  });
  return { text: bytes, resume: fault.end };
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}
