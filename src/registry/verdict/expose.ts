import { shortList } from '../list.ts';
import { canListen } from '../ranges.ts';
import { isListening, likelyUses } from '../uses/order.ts';
import type { VerdictAnswer } from '../schema/port.ts';
import {
  adviceOf,
  adviceOfServices,
  agreed,
  atMostTrusted,
  differing,
  isOpen,
  saidOf,
  type VerdictAdvice,
} from './advice.ts';
import type { Evidence, PortFacts } from './evidence.ts';
import { ENOUGH, othersAdvised } from './othersAdvised.ts';
import { firstAnswer, NO_DOCUMENT, type VerdictRule } from './rule.ts';
import { isOutgoing, likelyListeners, likelyProducts, namedListeners } from './users.ts';

/**
 * May the port face the Internet? First the advice of the service that is meant, then that of the products that are.
 * What is unlikely to be meant, and wide ranges, never decide; but nobody who is named may object to a yes.
 */
export const EXPOSE_RULES: readonly VerdictRule[] = [
  {
    id: 'nothing-listens',
    when: 'The port is 0.',
    says: 'No need: a program that asks for it is given another port.',
    sources: ({ documents }) => [documents['any-port']],
    answer: (port) =>
      canListen(port)
        ? undefined
        : {
            answer: 'no',
            short: 'No need, nothing listens there',
            reason: 'A program that asks for port 0 is given another one that is free.',
          },
  },
  {
    id: 'service-advice',
    when: 'There is advice for the protocol of the port, and no product that is named there speaks something else of which the advice is another.',
    says: 'What that advice says, whatever program speaks the protocol; a yes that holds under a condition is said with it.',
    sources: NO_DOCUMENT,
    answer: (port) => (objectionsTo(port).length > 0 ? undefined : agreed(adviceOfServices(port))),
  },
  {
    id: 'depends-on-listener',
    when: 'Two services share the port, or a product speaks something else there, and the advice for them differs.',
    says: 'It depends on which of them runs. The strictest of them is safe for all.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const advice = [...adviceOfServices(port), ...objectionsTo(port)];
      return atMostTrusted(advice) ?? differing(advice, 'It depends on what listens');
    },
  },
  {
    id: 'outgoing',
    when: 'The products that a reader most likely means open the connections themselves.',
    says: 'No need: nothing has to be let in.',
    sources: NO_DOCUMENT,
    answer: (port) =>
      isOutgoing(port)
        ? {
            answer: 'no',
            short: 'No need, the connections go out',
            reason: `${shortList(likelyProducts(port), 2)}: connections to this port go out, and for them nothing has to be let in.`,
            sources: port.uses[0]?.sources.slice(0, 1) ?? [],
          }
        : undefined,
  },
  {
    id: 'product-advice',
    when: 'There is advice for every product that a reader most likely means, it is the same, and of a yes nobody who is named beside them says the contrary.',
    says: 'What that advice says. Where the makers advise nothing, a product that listens on this machine alone by default stays there; what is for nodes, for administrators or for the clients of a database, a message broker or a device belongs on a network you trust; what is for anyone may be open, if you run it for others.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const likely = likelyListeners(port);
      const advice = adviceOf(likely, port);
      return advice.length === likely.length && !isDoubted(advice, port) ? agreed(advice) : undefined;
    },
  },
  {
    id: 'at-most-trusted',
    when: 'All advice that is known of the products that a reader most likely means says no, and it differs, or some of them have none.',
    says: 'No more than to a network you trust. At most two are named, with their advice.',
    sources: NO_DOCUMENT,
    answer: (port) => atMostTrusted(adviceOf(likelyListeners(port), port)),
  },
  {
    id: 'depends-on-product',
    when: 'Some of the products that a reader most likely means may face the Internet, and others may not, or have no advice.',
    says: 'It depends on the program. At most two are named, with their advice.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const advice = adviceOf(likelyListeners(port), port);
      const doubts = advice.length > 0 ? adviceOf(namedListeners(port), port) : [];
      return differing([...advice, ...doubts], 'It depends on the program');
    },
  },
  {
    id: 'others-advised',
    when: `No advice is known for the products that a reader most likely means, and the makers of at least ${ENOUGH} others that listen there today give some, of which none is a yes.`,
    says: 'Nothing of those that are meant, and how many of the others are to stay on the machine or in a network you trust.',
    sources: NO_DOCUMENT,
    answer: othersAdvised,
  },
  {
    id: 'none-given',
    when: 'The documents of the product that is meant first were read for advice, and give none.',
    says: 'Nothing, and which documents were read: that they give no advice is no permission.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const [first] = likelyProducts(port);
      const read = port.exposure.find(({ product, advice }) => product === first && advice === 'none-given');
      if (!read) return undefined;
      return {
        answer: 'unknown',
        short: NOT_KNOWN,
        reason: saidOf({ name: read.product, reason: read.reason }),
        sources: read.sources,
      };
    },
  },
  {
    id: 'no-advice',
    when: 'No advice is known for the service, nor for the products that a reader most likely means.',
    says: 'Nothing: that no advice is known is no permission.',
    sources: NO_DOCUMENT,
    answer: () => ({
      answer: 'unknown',
      short: NOT_KNOWN,
      reason: 'That is no permission. Find out what listens, and what its documentation says.',
    }),
  },
];

const NOT_KNOWN = 'No advice known';

/**
 * The advice for products that speak something else than the services of the port, where it is against theirs: a yes is
 * objected to by anybody who is named, and by the silence of who is as likely meant; a no only by who may be open.
 */
function objectionsTo(port: PortFacts): VerdictAdvice[] {
  const [first] = adviceOfServices(port);
  const uses = port.uses.filter(({ protocol }) => protocol);
  if (!first || uses.length === 0) return [];
  const others = { ...port, uses };
  const isOther = (name: string) => uses.some(({ product }) => product === name);
  const likely = likelyListeners(port).filter(isOther);
  if (!isOpen(first)) return adviceOf(likely, others).filter(isOpen);
  const known = adviceOf([...new Set([...likely, ...namedListeners(port).filter(isOther)])], others);
  const silent = likely.filter((product) => known.every(({ name }) => name !== product)).map(silence);
  return [...known.filter((advice) => !isOpen(advice)), ...silent];
}

/** The advice for a program without any on record: nothing wider is safe. */
function silence(name: string): VerdictAdvice {
  return {
    name,
    advice: 'trusted-network',
    reason: 'It speaks something else, and no advice for it is known.',
    sources: [],
  };
}

/** Whether a yes is doubted by the advice for somebody who is named beside those whose it is. */
function isDoubted(advice: readonly VerdictAdvice[], port: PortFacts): boolean {
  return advice.every(isOpen) && adviceOf(namedListeners(overLikely(port)), port).some((one) => !isOpen(one));
}

/** The users whom an opening for the likely ones lets in too: ZeroTier's on UDP opens nothing of WildFly's on TCP. */
function overLikely({ uses }: PortFacts): Pick<PortFacts, 'uses'> {
  const opened = likelyUses(uses).flatMap(({ transports }) => transports);
  return { uses: uses.filter(({ transports }) => transports.some((one) => opened.includes(one))) };
}

/** What the answer looks at: whoever may be behind a port. */
export type Exposed = Pick<PortFacts, 'services' | 'uses' | 'exposure'>;

/**
 * The answer for a port of which only the users are known. None of the rules looks at anything else.
 */
export function exposeAnswer(users: Exposed): VerdictAnswer {
  return firstAnswer(EXPOSE_RULES, users as PortFacts, NO_EVIDENCE);
}

/**
 * The answer for one product on a port: its own advice, else that of the service if it speaks it and is as open, else what
 * follows from its record.
 *
 * @param software the id of the product
 */
export function productAnswer(software: string, users: Exposed): VerdictAnswer {
  return exposeAnswer(onlyOf([software], users));
}

/**
 * Of a port's users some products alone, with the services whose advice is theirs: not where they do not speak them, where
 * their makers advise otherwise, nor where the service may face the Internet and they are for administrators (the web
 * interface of a router on 443). What is for clients is for those of the service (MQTT over TLS), unless that is anybody's
 * (the page of a lamp on 443).
 */
export function onlyOf(software: readonly string[], { services, uses, exposure }: Exposed): Exposed {
  const isOwn = (one: { software: string }) => software.includes(one.software);
  const own = { uses: uses.filter(isOwn), exposure: exposure.filter(isOwn) };
  const isAdvised = own.exposure.some(({ advice }) => advice !== 'none-given');
  const isAnybodys = services.some(({ generic }) => generic);
  const kept = { ...own, uses: own.uses.filter(({ from }) => isAnybodys || from !== 'clients') };
  const isKept = adviceOf(likelyListeners(kept), kept).some((advice) => !isOpen(advice));
  const isMeant =
    own.uses.some((use) => !use.protocol && isListening(use)) &&
    !isAdvised &&
    !(isKept && adviceOfServices({ services }).some(isOpen));
  return { ...own, services: isMeant ? services : [] };
}

const NO_EVIDENCE = {} as Evidence;
