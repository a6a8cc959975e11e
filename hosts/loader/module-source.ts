/**
 * The text of the ES module that stands for a Python file: it has the file loaded by the engine and exports its functions.
 */

/** Whether a URL is that of a Python file. */
export function isPython(url: string): boolean {
  return url.startsWith('file:') && new URL(url).pathname.endsWith('.py');
}

/** See the file's head. */
export function moduleSource(url: string, functions: readonly string[]): string {
  const loader = new URL('./load-python.js', import.meta.url).href;
  return [
    `import { loadPython } from ${JSON.stringify(loader)};`,
    `const functions = await loadPython(${JSON.stringify(url)});`,
    ...functions.map((name, index) => `const export${index} = functions[${JSON.stringify(name)}];`),
    `export { ${functions.map((name, index) => `export${index} as ${name}`).join(', ')} };`,
    '',
  ].join('\n');
}
