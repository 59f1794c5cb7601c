import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { devFacts } from './src/build/devFacts.ts';
import { hostHeaders } from './src/build/hostHeaders.ts';
import { readSiteAddress } from './src/build/siteAddress.ts';
import { twinFiles } from './src/build/twins.ts';
import { previewCards } from './src/cards/integration.ts';
import { textSearch } from './src/search/build/integration.ts';
import { coloursPlugin } from './src/styles/coloursPlugin.ts';

const { site, base } = readSiteAddress();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  integrations: [mdx(), twinFiles(), textSearch(), previewCards(), devFacts(), hostHeaders()],
  markdown: {
    processor: satteri({ features: { headingAttributes: true } }),
    syntaxHighlight: false,
  },
  build: { concurrency: 4, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [coloursPlugin()],
    // Scripts as files: one copy in the browser's cache instead of one in each of 65,536 pages.
    // Their names are hashes alone, because every page repeats them.
    // Nothing is emptied: `npm run build` makes a new folder, where preview cards are before the first page.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' } },
        },
      },
    },
    // 65,536 folders: a watcher that walks them needs half a minute and more handles than the system has.
    server: { watch: { ignored: ['**/dist*/**'] } },
  },
});
