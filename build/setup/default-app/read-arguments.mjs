/**
 * Reads `electron [flags] [-r MODULE] PATH …` as Electron itself does: the first word that is not a flag is the app.
 * @param {readonly string[]} args what follows the executable
 * @returns {{ preload: string[], path: string | undefined }}
 */
export function readArguments(args) {
  /** @type {string[]} */
  const preload = []
  let expectsModule = false
  for (const word of args) {
    if (expectsModule) preload.push(word)
    else if (!word.startsWith('-')) return { preload, path: word }
    expectsModule = !expectsModule && (word === '-r' || word === '--require')
  }
  return { preload, path: undefined }
}
