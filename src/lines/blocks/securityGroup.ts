import type { Block } from './block.ts';

const FROM = /^\s*"FromPort": (\d{1,5}),?\s*$/;
const TO = /^\s*"ToPort": (\d{1,5}),?\s*$/;
const TRANSPORT = /^\s*"IpProtocol": "(tcp|udp|6|17)",?\s*$/;
const NETWORK = /^\s*"CidrIp(?:v6)?": "([\d.:a-f/]{3,50})",?\s*$/;
const EVERYBODY = /^(?:0\.0\.0\.0|::)\/0$/;

/**
 * A permission in a security group of AWS, as JSON (https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-security-groups.html):
 * who comes from the widest of its networks gets in.
 */
export const SECURITY_GROUP: Block = {
  name: 'security group as JSON',
  opens: ({ line, text: head }, { readLine }) => {
    const start = FROM.exec(head)?.[1];
    if (start === undefined) return undefined;
    let [end, transport] = [start, 'tcp'];
    const networks: string[] = [];
    let depth = 0;
    return {
      takesHead: true,
      reader: {
        read: ({ text }) => {
          depth += (text.match(/[[{]/g) ?? []).length - (text.match(/[\]}]/g) ?? []).length;
          if (depth < 0) return 'over';
          end = TO.exec(text)?.[1] ?? end;
          transport = TRANSPORT.exec(text)?.[1] ?? transport;
          const network = NETWORK.exec(text)?.[1];
          if (network) networks.push(network);
          return 'taken';
        },
        end: () => {
          const from = networks.find((network) => EVERYBODY.test(network)) ?? networks[0] ?? 'sg-none';
          const over = /udp|17/.test(transport) ? 'UDP' : 'TCP';
          const ports = start === end ? start : `${start}-${end}`;
          return { ...readLine(`  ${over}  ${ports}  ${from}`), line, text: `${over} ${ports} ${from}` };
        },
      },
    };
  },
};
