import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { applyStamp } from './stamp.ts';
import type { StampedPages } from './writeStamped.ts';

const { folder, shapes } = workerData as { folder: string; shapes: readonly StampedPages[] };

for (const { stamp, pages } of shapes) {
  for (const variables of pages) {
    const own = path.join(folder, 'ports', String(variables[0]));
    mkdirSync(own);
    writeFileSync(path.join(own, 'index.html'), applyStamp(stamp, variables));
  }
}
