import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { applyStamp } from './stamp.ts';
import type { StampedPages } from './writeStamped.ts';

const ports = path.join(workerData as string, 'ports');

parentPort?.on('message', (message: StampedPages | 'finish') => {
  if (message === 'finish') parentPort?.close();
  else writePages(message);
});

function writePages({ stamp, pages }: StampedPages): void {
  for (const variables of pages) {
    const own = path.join(ports, String(variables[0]));
    mkdirSync(own);
    writeFileSync(path.join(own, 'index.html'), applyStamp(stamp, variables));
  }
}
