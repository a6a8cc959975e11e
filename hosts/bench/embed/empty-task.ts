/**
 * The task of the empty pool.
 */
export default function doNothing(): null {
  return null;
}
