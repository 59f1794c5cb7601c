/** The roles that elements of a table have by themselves. */
const ROLES = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' };

/**
 * Says of tables whose rows may become blocks that they are tables: WebKit takes their roles away with `display: block`.
 * A script does it, because in HTML a table may not be called one.
 */
export function keepTablesTables(root: ParentNode): void {
  for (const [name, role] of Object.entries(ROLES))
    for (const element of root.querySelectorAll(`.stack ${name}`)) element.setAttribute('role', role);
}
