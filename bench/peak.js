/** Loaded before a command that is measured: says at its end how much memory it took at most, in MB. */
process.on('exit', () => {
  process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}`);
});
