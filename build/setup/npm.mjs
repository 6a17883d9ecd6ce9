import { run, runNode } from './run.mjs'

/**
 * Runs the npm client: the one that started us, when it did.
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const client = process.env['npm_execpath']
  if (client?.endsWith('npm-cli.js')) return runNode(client, args, { cwd })
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm.cmd', ...args], { cwd })
    : run('npm', args, { cwd })
}
