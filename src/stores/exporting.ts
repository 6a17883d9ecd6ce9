import { defineStore } from 'pinia'
import { ref } from 'vue'
import { bridge } from '@/bridge/client'
import type { InputOf } from '@/bridge/contract'
import { FILE_ENDINGS, type FileFormat } from '@/bridge/file-endings'
import { outlineWalk } from '@/domain/pack/outline-walk'
import type { Attempt } from '@/domain/practice/attempt'
import { documentOf } from '@/domain/practice/attempt-document'
import { markdownOf } from '@/domain/practice/attempt-markdown'
import type { Block } from '@/domain/practice/block'
import { exportNameOf } from '@/domain/practice/export-name'
import type { AttemptId } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import { useLibrary } from './library'
import { useMessages } from './messages'

/** How attempts are given out, and on which day. */
export interface ExportWish {
  readonly format: FileFormat
  readonly withReview: boolean
  readonly today: StudyDay
}

/** Gives attempts out as one file, where the student says. */
export const useExporting = defineStore('exporting', () => {
  const library = useLibrary()
  const isBusy = ref(false)

  /** True when the file is there, and its name is told; false when it was not wanted or could not be saved, which is told too. */
  async function save(ids: readonly AttemptId[], wish: ExportWish): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    try {
      const attempts = await opened(ids)
      if (attempts === null) return false
      const { outline = [], rubrics = [] } = library.pack ?? {}
      const texts = { points: outlineWalk(outline).map(({ point }) => point), rubrics }
      const documents = attempts.map((attempt) => documentOf(attempt, texts, wish.withReview))
      const name = `${exportNameOf(attempts, wish.today)}.${FILE_ENDINGS[wish.format]}`
      const reply = await bridge.saveFile(await fileOf(documents, name, wish.format))
      if (!reply.ok) useMessages().say(reply.message)
      else if (reply.value !== null) useMessages().say(`Saved as ${reply.value}.`)
      return reply.ok && reply.value !== null
    } finally {
      isBusy.value = false
    }
  }

  return { isBusy, save }
})

/** Null when one can't be opened, which is told: a file that lacks it would look whole. */
async function opened(ids: readonly AttemptId[]): Promise<Attempt[] | null> {
  const attempts: Attempt[] = []
  for (const id of ids) {
    const reply = await bridge.openAttempt({ id })
    if (!reply.ok) {
      useMessages().say(`${reply.message} Nothing was exported.`)
      return null
    }
    attempts.push(reply.value)
  }
  return attempts
}

async function fileOf(documents: Block[][], name: string, format: FileFormat): Promise<InputOf<'saveFile'>> {
  switch (format) {
    case 'markdown':
      return { name, format, content: documents.map(markdownOf).join('\n') }
    case 'pdf':
      return { name, format, content: documents }
    case 'docx': {
      const { docxOf } = await import('@/domain/practice/attempt-docx')
      return { name, format, content: await docxOf(documents) }
    }
  }
}
