/** The pages on which a reader works with what they bring, by their folders: in the footer, on the home page and on /tools/. */
export const TOOLS = {
  explain: {
    title: 'Explain an output',
    of: 'of ss, netstat, nmap or docker ps',
    says: 'Paste what a tool printed. Each port in it with the program behind it, who can reach it, whether that is advised, and what changes it.',
  },
  pick: {
    title: 'A port for my app',
    of: 'that is free, and the same tomorrow',
    says: 'Three numbers that nobody else is likely to use, made from the name of your application, with the line that sets one.',
  },
  open: {
    title: 'Ports to open',
    of: 'for the programs of a machine',
    says: 'Choose the products that run there. What has to be let in, as rules for your firewall, cloud or cluster, and where two of them want the same port.',
  },
} as const;
