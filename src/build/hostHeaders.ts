import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readFeedbackSettings } from './feedbackSettings.ts';
import { headerPolicy } from './policy.ts';
import { transportSecurity } from './transportSecurity.ts';

/** Completes the `_headers` file of the built site with what the one in `public/` cannot know. */
export function hostHeaders(): AstroIntegration {
  return {
    name: 'every-port:host-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const file = path.join(folder, '_headers');
        if (!existsSync(file)) return;
        const policy = await headerPolicy({ ...readFeedbackSettings(), styles: stylesOfPictures(folder) });
        const filled = fillHeaders(readFileSync(file, 'utf8'), {
          'Content-Security-Policy': policy,
          'Strict-Transport-Security': transportSecurity(),
        });
        writeFileSync(file, filled);
      },
    },
  };
}

/** Writes values in the place of `{…}`, and leaves out the lines of those that are undefined. */
export function fillHeaders(headers: string, values: Record<string, string | undefined>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const line = new RegExp(`^([ \\t]+${name}: )\\{…\\}\\n`, 'm');
    return text.replace(line, (_, start: string) => (value === undefined ? '' : `${start}${value}\n`));
  }, headers);
}

/** A picture in a page takes its styles from itself; opened alone it is held to the headers. */
function stylesOfPictures(folder: string): string[] {
  return globSync('*.svg', { cwd: folder })
    .toSorted()
    .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/<style>(.*?)<\/style>/gs)])
    .map(([, style = '']) => style);
}
