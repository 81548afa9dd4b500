// Loaded into a measured process: says, when asked, what it has cost so far. Ends with the bench, however that ends.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({ cpuMs: (user + system) / 1_000, memoryMb: process.memoryUsage.rss() / 2 ** 20 })
})
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel.unref()
