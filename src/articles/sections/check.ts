import { isListening, likelyUses } from '../../registry/uses/order.ts';
import { canListen } from '../../registry/ranges.ts';
import { runtimeOf } from '../../registry/runtimes.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { checkCommands } from '../commands/check.ts';
import { kernelUses, mayBeEnded, partsOfSystem, namesOn, WINDOWS_ITSELF } from '../commands/holders.ts';
import { blocks, type ArticleForm } from '../form.ts';
import { code, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { cutNames, otherwise, toldNames } from '../processes.ts';
import { settingMdx } from '../setting.ts';
import { SYSTEMS, type System } from '../systemNames.ts';
import { either, list, productLink, transportNames } from '../words.ts';
import type { Section } from './section.ts';
import { isOfASession } from './session.ts';
import { overOthers, rows, systems } from './systems.ts';

/** Who is listening on this machine, which program that is, and how to stop it. */
export const check: Section = (port, { notes, form }) => {
  if (!canListen(port)) return undefined;
  const { number, notable, transportsInUse } = port;
  const over = transportsInUse.length === 1 ? ` over ${transportNames(transportsInUse)}` : '';
  const owners = notable
    ? ` The program may be ${form.link('a part of the system', '/guides/address-already-in-use/#owners-that-are-part-of-the-system')}.`
    : '';
  return {
    id: 'check',
    title: `Find out who is using port ${number}`,
    short: 'Find out who uses it',
    body: blocks(
      isOfASession(port) &&
        SYSTEMS.some((system) => mayBeEnded(port, system) !== 'never') &&
        '**If you are connected over this port, ending its program ends your session.** Have another way to the machine first.',
      commandsOver(port, transportsInUse, form),
      `\`PID\` is the number in the answer; no line, no listener${over}. ${form.link('Explain it', '/explain/')}.${owners}`,
      kernelSockets(port),
      ...SYSTEMS.map((system) => partsOfTheSystem(port, system, notes)),
      processes(port, notes, form),
      // A session of Mosh has a port of a wide range: nobody opens that port alone, but who looks for it has to find it.
      overOthers(port, form, (others) => commandsOver(port, others, form, { brief: true }), [
        ...port.uses,
        ...port.ranges,
      ]),
    ),
  };
};

function commandsOver(port: Port, transports: readonly Transport[], form: ArticleForm, { brief = false } = {}): string {
  const commands = checkCommands(port, transports);
  return systems(form, (system) => {
    const own = commands[system];
    if (!own) return undefined;
    if (brief) return rows(form, system, own.first.slice(0, 1));
    return blocks(
      rows(form, system, own.first),
      own.more.length > 0 && form.folded('Other cases', rows(form, system, own.more)),
    );
  });
}

/** The sockets of Linux itself have no process: neither `ss` nor `lsof` names one. */
function kernelSockets(port: Port): string {
  const products = productsOf(kernelUses(port));
  return (
    products &&
    `${products}: the Linux kernel itself holds this socket. \`ss\` shows a line without a process, \`lsof\` shows none, and there is nothing to kill.`
  );
}

/** What must not be ended, under which name it shows up, and how it is switched off where its record says so. */
function partsOfTheSystem(port: Port, system: System, notes: Notes): string {
  const parts = partsOfSystem(port, system);
  const [foremost] = parts;
  if (!foremost) return '';
  const is = mayBeEnded(port, system) === 'never' ? 'this is' : 'it may be';
  const switches = parts.flatMap(({ configure }) => configure.filter(({ turnsOff }) => turnsOff));
  const ways = switches.map((way) => settingMdx(way, port.number));
  const off = ways.length > 0 && `It is switched off by ${ways.join(', or ')}.${notes.cite(sourcesOf(parts))}`;
  return [
    `On ${system} ${is} a part of the system (${text(foremost.role)}): do not end its process.`,
    ...(system === 'Windows' ? ownersOnWindows(parts) : []),
    off,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the two owners that Windows names for most of its own ports are. */
function ownersOnWindows(parts: readonly ObservedUse[]): string[] {
  const names = parts.flatMap((use) => namesOn('Windows', use));
  return [
    ...(names.includes('System')
      ? ['`System`, with PID 4, is the kernel: file sharing and everything that HTTP.sys serves show up under it.']
      : []),
    ...(names.includes('svchost.exe')
      ? ['`svchost.exe` runs services of Windows: the command above says which of them.']
      : []),
  ];
}

/** The number of likely users that are named with their processes. */
const TOLD = 8;

/**
 * Under which names the likely users show up, where one of them has another name than the product: then all, since a
 * reader takes those that are named for all there are.
 */
function processes(port: Port, notes: Notes, form: ArticleForm): string {
  const likely = likelyUses(port.uses).filter(isListening).slice(0, TOLD);
  const named = [...Map.groupBy(likely, ({ software }) => software).values()].flatMap(([use]) =>
    use && namesOf(use).length > 0 ? [use] : [],
  );
  if (!named.some(isNamedOtherwise)) return '';
  const own = named.filter((use) => ownNames(use).length > 0);
  const on = (system: System) => own.flatMap((use) => namesOn(system, use));
  return [
    own.length > 0 && `It shows up as ${either(own.map((use) => underNames(use, notes, form)))}.`,
    cutNames(on('Linux'), on('macOS')),
    ...onRuntimes(named, notes, form),
  ]
    .filter(Boolean)
    .join(' ');
}

/** `named` (BIND), or the name alone where it is the product's own. */
function underNames(use: ObservedUse, notes: Notes, form: ArticleForm): string {
  const names = ownNames(use).map(code).join(' / ');
  return isNamedOtherwise(use) ? `${names} (${productLink(form, use)})${notes.cite(use.sources.slice(0, 1))}` : names;
}

/** A runtime is named for what it runs, which may be anything: "`java` may be Jenkins or any other program on Java." */
function onRuntimes(named: readonly ObservedUse[], notes: Notes, form: ArticleForm): string[] {
  const pairs = named.flatMap((use) => namesOf(use).flatMap((name) => (isRuntime(name) ? [{ name, use }] : [])));
  return [...Map.groupBy(pairs, ({ name }) => name)].map(([name, known]) => {
    const products = known.map(({ use }) => `${productLink(form, use)}${notes.cite(use.sources.slice(0, 1))}`);
    return `${code(name)}${otherwise(name)} may be ${products.join(', ')} or any other program on ${runtimeOf(name)}.`;
  });
}

function ownNames(use: ObservedUse): string[] {
  return namesOf(use).filter((name) => !isRuntime(name));
}

function isRuntime(name: string): boolean {
  return runtimeOf(name) !== undefined;
}

/** The names under which tools list the program, on any system, but for those of Windows that hold many services. */
function namesOf(use: ObservedUse): string[] {
  return toldNames(SYSTEMS.flatMap((system) => namesOn(system, use))).filter((name) => !WINDOWS_ITSELF.has(name));
}

/** Whether none of the process's names is the product's own. */
function isNamedOtherwise(use: ObservedUse): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const product = plain(use.product);
  return !namesOf(use)
    .map(plain)
    .some((name) => name.includes(product) || product.includes(name));
}

function productsOf(uses: readonly ObservedUse[]): string {
  return list([...new Set(uses.map(({ product }) => text(product)))]);
}

function sourcesOf(uses: readonly ObservedUse[]): ObservedUse['sources'] {
  return uses.flatMap(({ sources }) => sources);
}
