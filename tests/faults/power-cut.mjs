/*
 * What a power cut leaves: `node tests/faults/power-cut.mjs [cuts]`, as root on Linux.
 *
 * A writer saves on a small ext4 file system in a loop-mounted image and says each number once storage has said that it is
 * saved. At a random moment it is stopped and the image is copied: the copy holds what had reached the device, as after a
 * cut. The copy is mounted, which replays its journal, and every number said must be there. lowdb's own adapter must fail
 * the same test, or it would prove nothing.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { compileProgram, ending, run } from './child-process.mjs'

const CUTS = Number(process.argv[2] ?? 10)
const KINDS = ['document', 'log', 'stock']

/** @param {string} command @param {string[]} args */
async function must(command, ...args) {
  const { code, output, errors } = await run(command, args)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${errors}`)
  return output
}

/**
 * @param {string} image
 * @param {string} mountPoint
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
async function mounted(image, mountPoint, work) {
  await mkdir(mountPoint, { recursive: true })
  await must('mount', '-o', 'loop', image, mountPoint)
  try {
    return await work()
  } finally {
    await must('umount', mountPoint)
  }
}

/**
 * The kernel may go on writing after the writer has been stopped; a copy that still equals its source is of one moment.
 * @param {string} image @param {string} copy
 */
async function copyOfOneMoment(image, copy) {
  do {
    await must('cp', '--sparse=always', image, copy)
  } while ((await run('cmp', ['--silent', image, copy])).code !== 0)
}

/**
 * One cut: how many numbers were said, how many of them were lost, and how the file was found.
 * @param {string} kind
 * @param {{ writer: string, reader: string, folder: string }} places
 */
async function cut(kind, { writer, reader, folder }) {
  const [image, copy] = [join(folder, 'disk.img'), join(folder, 'copy.img')]
  await rm(image, { force: true })
  await must('truncate', '-s', '32M', image)
  await must('mkfs.ext4', '-q', image)

  const said = await mounted(image, join(folder, 'disk'), async () => {
    const child = spawn(process.execPath, [writer, kind, join(folder, 'disk'), '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = ending(child)
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    await once(child.stdout, 'data')
    await pause(Math.random() * 1500)
    child.kill('SIGSTOP')
    await pause(20)
    await copyOfOneMoment(image, copy)
    child.kill('SIGKILL')
    await ended
    return output.split('\n').length - 1
  })

  const found = await mounted(copy, join(folder, 'copy'), () =>
    must(process.execPath, reader, kind, join(folder, 'copy')),
  )
  /** @type {{ state: string, numbers: number[] }} */
  const { state, numbers } = JSON.parse(found)
  const isInOrder = numbers.every((number, index) => number === index + 1)
  const lost = isInOrder ? Math.max(0, said - numbers.length) : said
  return { said, lost, state }
}

const [writer, reader] = [await compileProgram('writer'), await compileProgram('reader')]
const folder = await mkdtemp(join(tmpdir(), 'foolscap-power-'))
/** @type {Record<string, number>} */
const lossyCuts = {}
try {
  for (const kind of KINDS) {
    const cuts = []
    for (let index = 0; index < CUTS; index++) {
      cuts.push(await cut(kind, { writer: writer.path, reader: reader.path, folder }))
    }
    const said = cuts.reduce((sum, { said }) => sum + said, 0)
    const lost = cuts.reduce((sum, { lost }) => sum + lost, 0)
    const states = [...new Set(cuts.map(({ state }) => state))].join(', ')
    lossyCuts[kind] = cuts.filter(({ lost, state }) => lost > 0 || state === 'read-only').length
    console.log(
      `${kind}: ${CUTS} cuts, ${said} saves said, ${lost} lost in ${lossyCuts[kind]} cuts; found ${states}`,
    )
  }
} finally {
  await Promise.all([writer.remove(), reader.remove(), rm(folder, { recursive: true })])
}

const isProven = lossyCuts['document'] === 0 && lossyCuts['log'] === 0 && (lossyCuts['stock'] ?? 0) > 0
console.log(isProven ? 'Nothing lost, and the control loses.' : 'NOT PROVEN')
process.exitCode = isProven ? 0 : 1
