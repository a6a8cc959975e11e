/**
 * Versions: the engine's own, and the Python that it speaks.
 */

/** As package.json has it (a test compares them). */
export const ENGINE_VERSION = '0.1.0';

/** The Python whose behaviour is followed. */
export const PYTHON_VERSION = { major: 3, minor: 11, micro: 7 } as const;

/** `3.11.7` */
export const pythonVersionText = `${PYTHON_VERSION.major}.${PYTHON_VERSION.minor}.${PYTHON_VERSION.micro}`;

/** What files of compiled code have in their names: `sys.implementation.cache_tag`. */
export const CACHE_TAG = `pitviper-${PYTHON_VERSION.major}${PYTHON_VERSION.minor}`;
