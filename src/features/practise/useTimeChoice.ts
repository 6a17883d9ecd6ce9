import * as v from 'valibot'
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { type Allowance, allowanceSchema, EXTRA_PERCENTS } from '@/domain/practice/allowance'

/** Extra time as it is chosen: one of the usual per cents, or one set by hand. */
export type ExtraChoice = (typeof EXTRA_PERCENTS)[number] | 'own'

/** The time for an attempt while it is being chosen; the fields may hold anything that can be typed. */
export interface TimeChoice {
  readonly minutes: Ref<number>
  readonly isUntimed: Ref<boolean>
  readonly extra: Ref<ExtraChoice>
  readonly ownPercent: Ref<number>
  readonly isMinutesFine: ComputedRef<boolean>
  readonly isPercentFine: ComputedRef<boolean>
  /** The time as chosen; null while a field can't be right. */
  readonly allowance: ComputedRef<Allowance | null>
}

/** Begins with the usual minutes, which follow the way, and with the extra time the student always has. */
export function useTimeChoice(usualMinutes: () => number, usualExtra: number): TimeChoice {
  const usualChoice = EXTRA_PERCENTS.find((percent) => percent === usualExtra)
  const minutes = ref(usualMinutes())
  const isUntimed = ref(false)
  const extra = ref<ExtraChoice>(usualChoice ?? 'own')
  const ownPercent = ref(usualChoice === undefined ? usualExtra : 0)

  watch(usualMinutes, (usual) => (minutes.value = usual))

  const extraPercent = computed(() => (extra.value === 'own' ? ownPercent.value : extra.value))
  const isMinutesFine = computed(() => v.is(allowanceSchema.entries.minutes, minutes.value))
  const isPercentFine = computed(() => v.is(allowanceSchema.entries.extraPercent, extraPercent.value))
  const allowance = computed(() => {
    if (isUntimed.value) return { minutes: null, extraPercent: 0 }
    return isMinutesFine.value && isPercentFine.value
      ? { minutes: minutes.value, extraPercent: extraPercent.value }
      : null
  })

  return { minutes, isUntimed, extra, ownPercent, isMinutesFine, isPercentFine, allowance }
}
