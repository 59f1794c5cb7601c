import type { Rule } from './rule.ts';

/** What the summary of a tool says that was made to attack, and no summary of a tool that defends. */
const ATTACKS =
  /\b(command[- ]and[- ]control|C2|post-exploitation|exploitation framework|exploits?|adversary|red team\w*|backdoor|trojan|remote access trojan|malware that|botnet|worm|ransomware|phishing|penetration test\w*)\b/i;

/** Tools that find such things, or keep them away. */
const DEFENDS = /\b(detect\w*|protect\w*|prevent\w*|scanner|finds?|blocks?|against|intelligence|honeypot)\b/i;

export const attackTools: Rule = {
  name: 'attack-tools',
  description:
    'A tool that was made for attacks has no prominence: nobody who asks what listens here is to read it first.',
  check: ({ software }) =>
    software
      .filter(({ kind, summary }) => kind === 'security' && ATTACKS.test(summary) && !DEFENDS.test(summary))
      .flatMap(({ file, prominence, ports }) => [
        ...(prominence ? [{ file, path: ['prominence'] }] : []),
        ...ports.flatMap((entry, index) => (entry.prominence ? [{ file, path: ['ports', index, 'prominence'] }] : [])),
      ])
      .map((place) => ({
        ...place,
        message: 'a tool made for attacks has a prominence',
        remedy: 'take it out: CONTRIBUTING says who has one',
      })),
};
