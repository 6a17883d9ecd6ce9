import * as v from 'valibot'
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { phaseMinutes } from '@/domain/practice/phases'
import { type Allowance, allowanceSchema, EXTRA_PERCENTS } from '@/domain/practice/allowance'

/** Extra time as it is chosen: one of the usual per cents, or one set by hand. */
export type ExtraChoice = (typeof EXTRA_PERCENTS)[number] | 'own'

/** The time for an attempt while it is being chosen; the fields may hold anything that can be typed. */
export interface TimeChoice {
  readonly minutes: Ref<number>
  readonly isUntimed: Ref<boolean>
  readonly extra: Ref<ExtraChoice>
  readonly ownPercent: Ref<number>
  /** Whether the student sets the phases; then planning and checking have so many minutes, and writing has the rest. */
  readonly setsPhases: Ref<boolean>
  readonly planMinutes: Ref<number>
  readonly checkMinutes: Ref<number>
  readonly isPhasesFine: ComputedRef<boolean>
  readonly isMinutesFine: ComputedRef<boolean>
  readonly isPercentFine: ComputedRef<boolean>
  /** The time as chosen; null while a field can't be right. */
  readonly allowance: ComputedRef<Allowance | null>
}

/**
 * Begins with the usual minutes, which follow the way as its phases do, and with the extra time the student always has. A way
 * of a single phase has none to set.
 */
export function useTimeChoice(
  usualMinutes: () => number,
  usualExtra: number,
  hasPhases: () => boolean = () => true,
): TimeChoice {
  const usualChoice = EXTRA_PERCENTS.find((percent) => percent === usualExtra)
  const minutes = ref(usualMinutes())
  const isUntimed = ref(false)
  const extra = ref<ExtraChoice>(usualChoice ?? 'own')
  const ownPercent = ref(usualChoice === undefined ? usualExtra : 0)

  const setsPhases = ref(false)
  const planMinutes = ref(phaseMinutes(minutes.value).plan)
  const checkMinutes = ref(phaseMinutes(minutes.value).check)

  const followsPhases = computed(() => setsPhases.value && hasPhases())

  function takeUsualPhases(): void {
    const usual = phaseMinutes(minutes.value)
    planMinutes.value = usual.plan
    checkMinutes.value = usual.check
  }

  watch(usualMinutes, (usual) => {
    minutes.value = usual
    takeUsualPhases()
  })
  watch([minutes, setsPhases], () => {
    if (!setsPhases.value) takeUsualPhases()
  })

  const extraPercent = computed(() => (extra.value === 'own' ? ownPercent.value : extra.value))
  const isMinutesFine = computed(() => v.is(allowanceSchema.entries.minutes, minutes.value))
  const isPercentFine = computed(() => v.is(allowanceSchema.entries.extraPercent, extraPercent.value))
  const isPhasesFine = computed(
    () =>
      !followsPhases.value ||
      ([planMinutes.value, checkMinutes.value].every((one) => Number.isInteger(one) && one >= 0) &&
        planMinutes.value + checkMinutes.value < minutes.value),
  )
  const allowance = computed((): Allowance | null => {
    if (isUntimed.value) return { minutes: null, extraPercent: 0 }
    if (!isMinutesFine.value || !isPercentFine.value || !isPhasesFine.value) return null
    const whole = { minutes: minutes.value, extraPercent: extraPercent.value }
    if (!followsPhases.value) return whole
    const [plan, check] = [planMinutes.value, checkMinutes.value]
    return { ...whole, phases: { plan, write: minutes.value - plan - check, check } }
  })

  return {
    setsPhases,
    planMinutes,
    checkMinutes,
    isPhasesFine,
    minutes,
    isUntimed,
    extra,
    ownPercent,
    isMinutesFine,
    isPercentFine,
    allowance,
  }
}
