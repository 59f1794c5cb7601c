import { reachOf } from './address.ts';
import type { Reach, Ruling } from './reading.ts';

/** The name of the group says what a rule does; `from` is the source that it matches: everybody, where it has none. */
const FORMS: readonly RegExp[] = [
  // ufw(8): what `status` lists, and the command. Over a tunnel or a bridge only those at its other end come.
  / on (?:(?<over>lo)|(?<within>(?:tailscale|wg|tun|tap|zt|docker|virbr|veth)\S{0,12}))(?: \(v6\))? {1,40}(?:(?<allow>ALLOW|LIMIT)|DENY|REJECT)(?: IN)? {1,40}(?!OUT\b|FWD\b)(?<from>\S+)/,
  /\s(?:(?<allow>ALLOW|LIMIT)|DENY|REJECT)(?:\s+IN)?\s+(?!IN\b|OUT\b|FWD\b)(?<from>\S+)/,
  /\bufw (?:(?:insert \d+|prepend|--\S+) ){0,3}(?:(?<allow>allow|limit)|deny|reject) (?!out\b)(?:.{0,60}?\bfrom (?<from>\S+))?/,
  // iptables(8) as iptables-save writes it; what comes over `lo` comes from this machine.
  /^\s*(?:sudo )?(?:ip6?tables )?-[AI] INPUT\b(?!.{0,200}! )(?=(?:.{0,200} -(?:s|-source) (?<from>\S+))?)(?=(?:.{0,200} -i (?<over>lo)\b)?).{0,400} -j (?:(?<allow>ACCEPT)|DROP|REJECT)\b/,
  // firewall-cmd(1), and firewalld.richlanguage(5).
  /\brule .{0,40}family="ipv(?=(?:.{0,200}\bsource address="(?<from>[^"]{1,60})")?).{0,300}\b(?:(?<allow>accept)|drop|reject)\b/,
  /(?<allow>--add-(?:port|service)\b|^\s*(?:ports|services): \w)/,
  // pf.conf(5)
  /^\s*(?:@\d+ )?(?:(?<allow>pass)|block)(?: drop| return)?(?! out\b).{0,80}?\bfrom (?<from>\S+)/,
  // netsh advfirewall and New-NetFirewallRule of Windows.
  /^(?=.{0,400}(?:dir=in|-Direction Inbound)\b)(?=(?:.{0,400}(?:remoteip=|-RemoteAddress )(?<from>[\w.:/]+))?).{0,400}(?:action=|-Action )(?:(?<allow>allow)|block)\b/i,
  // RouterOS
  /^(?=.{0,200}\bchain=input\b)(?=(?:.{0,300}\bsrc-address=(?<from>\S+))?).{0,300}\baction=(?:(?<allow>accept)|drop|reject)\b/,
  // A security group, as a console lists it.
  /\s(?:TCP|UDP)\s{1,12}\d{1,5}(?:-\d{1,5})?\s{1,12}(?<from>(?<allow>[\d.]{7,15}\/\d+|::\/0))/,
];

/** Rules about outgoing packets, and commands that delete a rule: they let nobody in. */
const NOT_IN = /\b(?:ufw (?:route|delete)|--(?:remove|query)-|-D INPUT)\b/;

/**
 * What a firewall's rule does with who comes in, where the line says it: whether it lets them in, and who they are.
 *
 * @param text a line that is a rule
 */
export function rulingOf(text: string): Ruling | undefined {
  if (NOT_IN.test(text)) return undefined;
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    // Whoever comes over one interface is not everybody.
    const from = found['within'] ? (found['from'] ?? '').replace(/^Anywhere$/, '') : (found['from'] ?? '');
    const reach = found['over'] ? 'loopback' : found['within'] ? 'private' : reachOfSource(from);
    return { lets: found['allow'] !== undefined, from, reach };
  }
  return undefined;
}

/** Who comes from an address or a network: an empty text is everybody. */
export function reachOfSource(from: string): Reach {
  return reachOf(from.replace(/\/\d+$/, ''));
}
