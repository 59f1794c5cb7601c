import { portCsv, portTable } from '../../articles/portTable.ts';
import { loadRegistry } from '../../registry/index.ts';

/** All ports in one table, for spreadsheets. */
export function GET(): Response {
  return new Response(portCsv(portTable(loadRegistry().ports)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
