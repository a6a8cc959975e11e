/**
 * A page's form: every element is closed where it should be, every attribute is quoted, entities are known.
 */

const voidElements = new Set(['meta', 'br', 'link', 'img', 'hr', 'input']);

/** What is wrong with a page; empty where nothing is. */
export function checkHtml(page: string): readonly string[] {
  const faults: string[] = [];
  if (!page.startsWith('<!DOCTYPE html>')) faults.push('no doctype');
  const body = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace('<!DOCTYPE html>', '');
  const open: string[] = [];
  const ids = new Set<string>();
  for (const [tag, slash, name = '', attributes = ''] of body.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g,
  )) {
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) faults.push(`${tag} closes ${last ?? 'nothing'}`);
      continue;
    }
    if (!/^(?:\s+[a-z-]+="[^"<>]*")*\s*$/.test(attributes)) faults.push(`attributes of ${tag}`);
    const id = / id="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && ids.has(id)) faults.push(`id ${id} twice`);
    if (id !== undefined) ids.add(id);
    if (!voidElements.has(name)) open.push(name);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(', ')}`);
  const text = body.replace(/<\/?[a-z][^<>]*>/g, '');
  if (/[<>]/.test(text)) faults.push('a bare < or >');
  for (const [entity] of text.matchAll(/&(?!(?:amp|lt|gt|quot|#39);)[^\s]{0,10}/g))
    faults.push(`entity ${entity}`);
  for (const [, target = ''] of body.matchAll(/href="#([^"]*)"/g))
    if (!ids.has(target)) faults.push(`no #${target}`);
  return faults;
}
