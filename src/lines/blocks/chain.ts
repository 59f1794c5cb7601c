import { reachOfSource } from '../ruling.ts';
import type { Ruling } from '../reading.ts';
import type { Block, TextLine } from './block.ts';

/** `iptables -L`: a chain, and its rules up to an empty line. ufw keeps its user's rules in chains of its own. */
const LISTED = /^Chain (\S+) \(/;
const LISTED_INPUT = /^(?:INPUT|ufw6?-(?:user|before|after)-input|IN_public_allow|INPUT_ZONES)$/;
/** `nft list ruleset`: a chain, its hook and its rules. */
const NFT = /^\s*chain \S+ \{\s*$/;
const NFT_SOURCE = /\bip6? saddr (?!@|!=|\{)(\S+)/;
const NFT_OVER = /\biif(?:name)? "?lo\b/;
const NFT_ENDS = /\b(accept|drop|reject)\b/;

/** Chains of a firewall: whether a rule is about incoming packets depends on the chain that it stands in. */
export const CHAIN: Block = {
  name: 'chain',
  opens: ({ text: head }, { readLine }) => {
    const name = LISTED.exec(head)?.[1];
    const isNft = NFT.test(head);
    if (name === undefined && !isNft) return undefined;
    let isInput = LISTED_INPUT.test(name ?? '');
    const read = ({ line, text }: TextLine) => {
      if (LISTED.test(text) || NFT.test(text)) return 'over';
      if (/^\s*\}/.test(text)) return isNft ? 'taken' : 'over';
      if (isNft && /\bhook \w+/.test(text)) isInput = /\bhook input\b/.test(text);
      const reading = readLine(text);
      if (reading.kind !== 'rule') return reading.ports.length > 0 ? { ...reading, line } : 'taken';
      const ruling = isInput ? (isNft ? nftRuling(text) : listedRuling(text)) : undefined;
      return { ...reading, ruling, line };
    };
    return { takesHead: true, reader: { read } };
  },
};

/** Target, protocol, options, with `-v` two interfaces, source, destination. */
function listedRuling(text: string): Ruling | undefined {
  const cells = text.trim().split(/\s+/);
  const at = cells.findIndex((cell) => /^(?:ACCEPT|DROP|REJECT)$/.test(cell));
  if (at < 0) return undefined;
  const ends = cells.slice(at + 2).filter((cell) => cell !== '--');
  const isVerbose = reachOfSource(ends[0] ?? '') === 'unknown' || ends[0] === '*';
  const from = ends[isVerbose ? 2 : 0] ?? '';
  const isLocal = isVerbose && ends[0] === 'lo';
  return { lets: cells[at] === 'ACCEPT', from, reach: isLocal ? 'loopback' : reachOfSource(from) };
}

function nftRuling(text: string): Ruling | undefined {
  const ends = NFT_ENDS.exec(text)?.[1];
  if (ends === undefined) return undefined;
  const from = NFT_SOURCE.exec(text)?.[1] ?? '';
  const isNamed = /\bsaddr\b/.test(text) && !from;
  const reach = NFT_OVER.test(text) ? 'loopback' : isNamed ? 'unknown' : reachOfSource(from);
  return { lets: ends === 'accept', from, reach };
}
