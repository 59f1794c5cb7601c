import { PORT_COUNT, RANGES, formatRange } from '../../ranges.ts';
import type { PortRange } from '../../schema/primitives.ts';
import { refetch, refetchOrTeach, type CsvReport } from '../report.ts';

const HIGHEST = PORT_COUNT - 1;
const field = 'Port Number';

/** Reads `22` or `6000-6063`. IANA assigns no Dynamic Ports (RFC 6335 §6), so a row there is an error too. */
export function readPorts(text: string, report: CsvReport): PortRange | undefined {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (first === undefined) {
    const message = `port "${text}" is neither a number nor a range a-b`;
    report({ field, message, remedy: refetchOrTeach('fields/ports.ts') });
    return undefined;
  }
  const ports = { start: Number(first), end: Number(last) };
  const problem = findProblem(ports);
  if (problem) report({ field, ...problem });
  return problem ? undefined : ports;
}

function findProblem(ports: PortRange): { message: string; remedy: string } | undefined {
  const remedy = refetch(`ports lie between 0 and ${HIGHEST}, and ranges run upwards`);
  const tooHigh = [ports.start, ports.end].find((port) => port > HIGHEST);
  if (tooHigh !== undefined) return { message: `port ${tooHigh} is above ${HIGHEST}`, remedy };
  if (ports.end < ports.start) return { message: `range ${formatRange(ports)} is reversed`, remedy };
  if (ports.end >= RANGES.dynamic.start) {
    const place = `${formatRange(ports)} is in the Dynamic range ${formatRange(RANGES.dynamic)}`;
    return {
      message: `${place}, which IANA never assigns`,
      remedy: refetch('an observed use of such a port belongs into content/software/, not into the registry'),
    };
  }
  return undefined;
}
