// Says how much memory the program held at most, and how much of the processors it took, when it ends.
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`peak ${maxRSS} kB\nprocessors ${(userCPUTime + systemCPUTime) / 1e6} s\n`);
});
