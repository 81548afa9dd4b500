// Runs before the server in tests that need another day: the parent process sends how many milliseconds later it is.
const RealDate = Date
let shift = 0

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [RealDate.now() + shift]))
  }
  static now() {
    return RealDate.now() + shift
  }
}

process.on('message', milliseconds => {
  shift = milliseconds
  process.send('shifted')
})
process.channel.unref()
