/** Loaded before a command that is measured: says at its end how much memory it took at most, in MB, and its processor seconds. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { peakMb: Math.round(maxRSS / 1024), processorSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  process.stdout.write(JSON.stringify(used));
});
