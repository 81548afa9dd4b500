// Imported before anything else, and written so that an old Node can still read it and say this line.
const [major, minor] = process.versions.node.split('.').map(Number)
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
if (!fits) {
  console.error(`standfirst: Node ${process.versions.node} will not do: install Node 24, or 22.12 or 20.19 at least`)
  process.exit(1)
}
