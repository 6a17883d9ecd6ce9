import { readFileSync } from 'node:fs'
import { spellerOf } from '@/features/practise/english-speller'

const FOLDER = 'node_modules/dictionary-en-gb'

/** The speller with the dictionary that the app has. */
export const aSpeller = () =>
  spellerOf(readFileSync(`${FOLDER}/index.aff`, 'utf8'), readFileSync(`${FOLDER}/index.dic`, 'utf8'))
