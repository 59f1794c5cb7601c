import type { Block } from './block.ts';

/** What the scanners of ProjectDiscovery write below their picture. */
const HEAD = /^\s*projectdiscovery\.io\s*$/;
const TOLD = /^\s*$|^\[(?:INF|WRN|DBG|ERR|FTL)\] /;
const FOUND = /^\s*(\S{1,100}:\d{1,5})\s*$/;

/** naabu (https://docs.projectdiscovery.io/opensource/naabu): each open port on a line of its own, without a word. */
export const ADDRESS_LIST: Block = {
  name: 'list of addresses',
  opens: ({ text: head }, { readLine }) => {
    if (!HEAD.test(head)) return undefined;
    return {
      takesHead: true,
      reader: {
        read: ({ line, text }) => {
          const [, address] = FOUND.exec(text) ?? [];
          if (address) return { ...readLine(`Open ${address}`), line, text: address };
          return TOLD.test(text) ? 'taken' : 'over';
        },
      },
    };
  },
};
