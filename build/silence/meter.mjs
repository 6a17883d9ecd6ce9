// Runs inside the namespaces that metered.mjs makes: `meter.mjs FOLDER COMMAND ARGUMENTS…`,
// or without a command to see whether it can be done.
// The only way out is a cable whose far end is not plugged into anything; the kernel counts what goes in.

import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../setup/run.mjs'

// Addresses that are set aside for examples.
const US = '192.0.2.1/24'
const GATEWAY = '192.0.2.2'

const [folder = '', command, ...args] = process.argv.slice(2)
layCable()
answerNamesOverCable()
if (command !== undefined) {
  const before = packetsSent()
  const { code } = await run(command, args, { show: true })
  const packets = packetsSent() - before
  await proveThatTheMeterRuns()
  writeFileSync(join(folder, 'packets.json'), JSON.stringify({ packets }))
  process.exit(code)
}

function layCable() {
  ip('link', 'set', 'lo', 'up')
  // An idle cable with IPv6 sends packets of its own.
  for (const scope of ['all', 'default']) writeFileSync(`/proc/sys/net/ipv6/conf/${scope}/disable_ipv6`, '1')
  ip('link', 'add', 'near', 'type', 'veth', 'peer', 'name', 'far')
  ip('link', 'set', 'far', 'up')
  ip('address', 'add', US, 'dev', 'near')
  ip('link', 'set', 'near', 'up')
  // Without a known neighbour packets wait for an answer that never comes, and are not counted.
  ip('neighbour', 'add', GATEWAY, 'lladdr', '02:00:00:00:00:02', 'dev', 'near', 'nud', 'permanent')
  ip('route', 'add', 'default', 'via', GATEWAY)
}

/** A name server on this very machine, as some systems have, would hide questions about names from the meter. */
function answerNamesOverCable() {
  bind(
    join(folder, 'resolv.conf'),
    `nameserver ${GATEWAY}\noptions timeout:1 attempts:1\n`,
    '/etc/resolv.conf',
  )
  bind(join(folder, 'nsswitch.conf'), 'hosts: files dns\n', '/etc/nsswitch.conf')
}

/**
 * @param {string} file
 * @param {string} content
 * @param {string} over
 */
function bind(file, content, over) {
  writeFileSync(file, content)
  execFileSync('mount', ['--bind', file, over])
}

/** @param {string[]} args */
function ip(...args) {
  execFileSync('ip', args, { env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` } })
}

/** The kernel's own count for our end of the cable. */
function packetsSent() {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((line) => line.trim().startsWith('near:'))
  const counts = line?.split(':')[1]?.trim().split(/\s+/).map(Number)
  const sent = counts?.[9]
  if (sent === undefined || Number.isNaN(sent)) throw new Error('The kernel gives no count for the cable.')
  return sent
}

/** Silence means something only if a packet sent now is counted. */
async function proveThatTheMeterRuns() {
  const before = packetsSent()
  const socket = createSocket('udp4')
  await new Promise((resolve) => socket.send('?', 9, GATEWAY, resolve))
  socket.close()
  if (packetsSent() === before) throw new Error('The meter stopped counting.')
}
