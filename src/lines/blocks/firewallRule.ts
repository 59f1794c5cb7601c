import type { Block } from './block.ts';

const HEAD = /^Rule Name:\s/;
const PROPERTY = /^([A-Za-z][A-Za-z ]{2,20}):\s{1,60}(\S.{0,200})$/;
const RULE = /^-{5,}\s*$/;

/**
 * netsh advfirewall firewall show rule: a rule in properties, one a line, up to an empty one. It is read as the command
 * that adds it (https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-advfirewall).
 */
export const FIREWALL_RULE: Block = {
  name: 'rule of Windows Firewall',
  opens: ({ line, text: head }, { readLine }) => {
    if (!HEAD.test(head)) return undefined;
    const parts = new Map<string, string>();
    const lines: string[] = [];
    return {
      takesHead: false,
      reader: {
        read: ({ text }) => {
          if (RULE.test(text)) return 'taken';
          const [, name = '', value = ''] = PROPERTY.exec(text) ?? [];
          if (!name || (name === 'Rule Name' && lines.length > 0)) return 'over';
          parts.set(name.toLowerCase(), value.trim());
          lines.push(text.trim());
          return 'taken';
        },
        end: () => {
          const of = (name: string) => parts.get(name) ?? '';
          if (of('direction') !== 'In' || of('enabled') === 'No' || !/^\d/.test(of('localport'))) return undefined;
          const from = /^[\d.:a-f/]+$/i.test(of('remoteip')) ? ` remoteip=${of('remoteip')}` : '';
          const command = `netsh advfirewall firewall add rule dir=in action=${of('action')} protocol=${of('protocol')} localport=${of('localport')}${from}`;
          return { ...readLine(command), line, text: lines.join(' ') };
        },
      },
    };
  },
};
