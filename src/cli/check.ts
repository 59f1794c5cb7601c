import { formatProblems } from '../registry/problems.ts';
import { readServices } from '../registry/records/services.ts';
import { readSoftware } from '../registry/records/software.ts';

const problems = [...readSoftware().problems, ...readServices().problems];
if (problems.length > 0) console.error(formatProblems(problems));
console.log(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
