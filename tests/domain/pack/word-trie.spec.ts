import { describe, expect, it } from 'vitest'
import { WordTrie } from '@/domain/pack/word-trie'

const trie = new WordTrie<string>()
trie.add(['sun'], 'star')
trie.add(['sun', 'yat', 'sen'], 'leader')
trie.add(['sun'], 'second')
trie.add([], 'nothing')

describe('WordTrie', () => {
  it('finds every phrase that begins at a word, the shortest first', () => {
    expect(trie.from(['to', 'sun', 'yat', 'sen'], 1)).toEqual([
      { value: 'star', start: 1, end: 2 },
      { value: 'leader', start: 1, end: 4 },
    ])
  })

  it('finds nothing where none begins, or beyond the end', () => {
    expect(trie.from(['to', 'yat', 'sen'], 1)).toEqual([])
    expect(trie.from(['sun'], 1)).toEqual([])
    expect(trie.from([], 0)).toEqual([])
  })

  it('gives the value of exactly a phrase', () => {
    expect([trie.get(['sun', 'yat', 'sen']), trie.get(['sun', 'yat']), trie.get([])]).toEqual([
      'leader',
      undefined,
      undefined,
    ])
  })
})
