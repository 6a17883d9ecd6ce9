/** What the ids of the student’s own cards and questions begin with, so that no pack’s may. */
export const OWN_PREFIX = 'own-'
