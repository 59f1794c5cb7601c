// Loaded before each command (`node --import`), because Node before 22.18 cannot read TypeScript and says only
// "Unknown file extension". Plain JavaScript, for the same reason.
const FITTING = 24;

const [major] = process.versions.node.split('.').map(Number);
if (major < FITTING) {
  console.error(`Every Port runs on Node ${FITTING} or later; this is ${process.version} (${process.execPath}).
npm ci installs Node ${FITTING} for Linux (x64, arm64) and Windows (x64), unless it is told --omit=optional.
Elsewhere install it yourself: https://nodejs.org/en/download`);
  process.exit(1);
}
