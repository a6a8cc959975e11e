/**
 * What the page does: a row that is pointed at shows its line in all columns of its trace, and its operation's machine code; a click
 * keeps the line shown.
 */

export const pageScript = `
for (const view of document.querySelectorAll('.columns')) {
  const rows = [...view.querySelectorAll('.row[data-line]')];
  const mark = (name, test) => rows.forEach((row) => row.classList.toggle(name, test(row)));
  const show = (row) => {
    const { line, op } = row ? row.dataset : {};
    mark('near', (each) => line !== undefined && each.dataset.line === line);
    mark('here', (each) => op !== undefined && each.dataset.op === op);
    if (!row) return;
    for (const column of view.querySelectorAll('.column')) {
      if (column.contains(row)) continue;
      const target = column.querySelector('.row.here') ?? [...column.querySelectorAll('.row.near')].at(-1);
      if (!target) continue;
      const top = target.offsetTop - column.offsetTop;
      if (top < column.scrollTop + 40 || top > column.scrollTop + column.clientHeight - 30)
        column.scrollTop = top - column.clientHeight / 3;
    }
  };
  view.addEventListener('mouseover', (event) => show(event.target.closest('.row[data-line]')));
  view.addEventListener('mouseleave', () => show(null));
  view.addEventListener('click', (event) => {
    const row = event.target.closest('.row[data-line]');
    if (!row) return;
    const isPinned = row.classList.contains('pin');
    mark('pin', (each) => !isPinned && each.dataset.line === row.dataset.line);
    view.classList.toggle('pinned', !isPinned);
  });
}
`;
