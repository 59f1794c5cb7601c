/** Loaded before a command, writes its largest resident memory in kB to standard error, last. */
process.on('exit', () => process.stderr.write(`\n${process.resourceUsage().maxRSS}\n`));
