import { defineStore } from 'pinia'
import { bridge } from '@/bridge/client'

/** Sends what is unsaved before the window closes or the machine sleeps, then says so. There from the start of the app. */
export const useFlushing = defineStore('flushing', () => {
  const jobs = new Set<() => Promise<boolean>>()

  /** Has `job` done before every close, until the returned function is called. It says whether all is on disk. */
  function add(job: () => Promise<boolean>): () => void {
    jobs.add(job)
    return () => jobs.delete(job)
  }

  bridge.on('flush', () => {
    void Promise.allSettled([...jobs].map((job) => job())).then((outcomes) =>
      bridge.flushed({
        isSaved: outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value),
      }),
    )
  })

  return { add }
})
