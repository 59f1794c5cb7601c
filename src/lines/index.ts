export { guideFor } from './guides.ts';
export { readLine } from './line.ts';
export { isLine, readQuery } from './query.ts';
export { readInSteps, readText } from './text.ts';
export { commonService } from './services.ts';
export type { LineReading } from './blocks/block.ts';
export type { Kind, LineError, LinePort, Reach, Reading, Resolve, Role } from './reading.ts';
