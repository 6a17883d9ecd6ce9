// Imported first by every command, so it may only use what old versions of Node have.

const MAJOR = 20
const MINOR = 19

/**
 * Is this version of Node (`20.19.0`) new enough for Foolscap?
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > MAJOR || (major === MAJOR && minor >= MINOR)
}

if (!isNewEnough(process.versions.node)) {
  console.error(`✗ Foolscap needs Node ${MAJOR}.${MINOR} or newer.`)
  console.error(`  Why: this is Node ${process.versions.node}.`)
  console.error('  What to do: install a newer Node from https://nodejs.org and run the same command again.')
  process.exit(1)
}
