import { defineStore } from 'pinia'
import { bridge } from '@/bridge/client'

/** Sends what is unsaved before the window closes or the machine sleeps, then says so. There from the start of the app. */
export const useFlushing = defineStore('flushing', () => {
  const jobs = new Set<() => Promise<unknown>>()

  /** Has `job` done before every close, until the returned function is called. */
  function add(job: () => Promise<unknown>): () => void {
    jobs.add(job)
    return () => jobs.delete(job)
  }

  bridge.on('flush', () => {
    void Promise.allSettled([...jobs].map((job) => job())).then(() => bridge.flushed({}))
  })

  return { add }
})
