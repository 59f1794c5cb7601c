import { COMMON_TRANSPORTS } from '../registry/transports.ts';

/** Windows Firewall. Of its rules one that blocks goes before any that allows, however narrow that is (MS-FASP 2.2.34). */
export const WINDOWS_FIREWALL = {
  name: 'Windows Firewall',
  transports: COMMON_TRANSPORTS,
  shell: 'in PowerShell, run as administrator',
} as const;

/** What a rule says, each word as PowerShell reads it: with quotes where it needs them. */
interface NetFirewallRule {
  name: string;
  description?: string;
  transport: string;
  /** A port, or a range as `5000-5010`. */
  ports: string;
  /** Addresses and networks with commas between them, or `LocalSubnet`. Without any it is for everybody. */
  sources?: string | undefined;
  action: 'Allow' | 'Block';
}

/** A command that adds a rule, which is for one protocol (learn.microsoft.com, New-NetFirewallRule). */
export function newNetFirewallRule({ name, description, transport, ports, sources, action }: NetFirewallRule): string {
  return [
    `New-NetFirewallRule -DisplayName ${name}`,
    description && `-Description ${description}`,
    `-Direction Inbound -Protocol ${transport.toUpperCase()} -LocalPort ${ports}`,
    sources && `-RemoteAddress ${sources}`,
    `-Action ${action}`,
  ]
    .filter(Boolean)
    .join(' ');
}
