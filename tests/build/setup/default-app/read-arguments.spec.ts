import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../../build/setup/default-app/read-arguments.mjs'

describe('readArguments', () => {
  it.each([
    ['takes the first word for the app', ['.'], [], '.'],
    ['skips flags', ['--no-sandbox', '--inspect=0', 'app'], [], 'app'],
    ['leaves what follows the app to the app', ['app', '-r', 'x', '--flag', 'file'], [], 'app'],
    ['loads a module before the app', ['-r', 'loader.js', '--inspect=0', 'app'], ['loader.js'], 'app'],
    ['loads several', ['--require', 'a', '-r', 'b', 'app'], ['a', 'b'], 'app'],
    ['finds no app among flags alone', ['--no-sandbox'], [], undefined],
  ])('%s', (_promise, args, preload, path) => {
    expect(readArguments(args)).toEqual({ preload, path })
  })
})
