import type { Rule } from './rule.ts';

export const httpsHomepage: Rule = {
  name: 'https-homepage',
  description: 'The homepage of a product is reached over https.',
  check: ({ software }) =>
    software
      .filter(({ homepage }) => !homepage.startsWith('https:'))
      .map(({ file }) => ({
        file,
        path: ['homepage'],
        message: 'the address is not https',
        remedy: 'use https; where the site has none, the address of its documentation or of its repository',
      })),
};
