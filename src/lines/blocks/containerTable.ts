import type { Block } from './block.ts';

/**
 * The columns of `docker ps`, `docker compose ps` and `podman ps`, of which a template may choose any, in any order.
 */
const COLUMN =
  /CONTAINER ID|NAMES?|IMAGE|PORTS|STATUS|STATE|COMMAND|CREATED(?: AT)?|SERVICE|NETWORKS|SIZE|LABELS|MOUNTS/g;

/** A line that is recognised without its head begins with the container's id: twelve hexadecimal digits. */
const NO_ID = '0'.repeat(12);

/**
 * A table of containers, with the columns that were asked for: `docker ps --format "table {{.Names}}\t{{.Ports}}"`
 * (https://docs.docker.com/reference/cli/docker/container/ls/#format). A cell begins where its column's name does.
 */
export const CONTAINER_TABLE: Block = {
  name: 'table of containers',
  opens: ({ text: head }, { readLine }) => {
    const columns = [...head.matchAll(COLUMN)].map(({ 0: name, index }) => ({ name, index }));
    const isWhole = head.replace(COLUMN, '').trim() === '';
    if (!isWhole || columns.length < 2 || !columns.some(({ name }) => name === 'PORTS')) return undefined;
    const cellOf = (row: string, ...names: string[]): string => {
      const at = columns.findIndex(({ name }) => names.includes(name));
      return at < 0 ? '' : row.slice(columns[at]?.index, columns[at + 1]?.index).trim();
    };
    return {
      takesHead: true,
      reader: {
        read: ({ line, text: row }) => {
          // Where a cell was wider than its column, or blanks were lost, the line must be recognised without the head.
          const isAligned = columns.every(({ index }) => index === 0 || !/\S/.test(row.charAt(index - 1)));
          if (!isAligned) return /^[\da-f]{12}\s/.test(row) ? { ...readLine(row), line } : 'over';
          const ports = cellOf(row, 'PORTS');
          if (/[^\s\w.:\->,[\]/]/.test(ports)) return 'over';
          if (!/\d\/\w/.test(ports)) return /\S\s{2,}\S/.test(row.trim()) ? 'taken' : 'over';
          const image = cellOf(row, 'IMAGE');
          const reading = readLine(`${NO_ID}  -  ${ports}`);
          const own = reading.ports.map(({ product: _none, ...port }) => ({
            ...port,
            ...(image && { product: image }),
          }));
          const container = cellOf(row, 'NAMES', 'NAME') || undefined;
          return { ...reading, ports: own, container, line, text: row.trim() };
        },
      },
    };
  },
};
