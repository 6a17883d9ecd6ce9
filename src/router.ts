import { createRouter, createWebHashHistory } from 'vue-router'

/** The screens as routes, each loaded when it is first opened. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    {
      path: '/today',
      component: () => import('@/features/today/TodayScreen.vue'),
      meta: { title: 'Today' },
    },
    { path: '/read', component: () => import('@/features/read/ReadScreen.vue'), meta: { title: 'Read' } },
    {
      path: '/outline',
      component: () => import('@/features/outline/OutlineScreen.vue'),
      meta: { title: 'Outline' },
    },
    { path: '/cards', component: () => import('@/features/cards/CardsScreen.vue'), meta: { title: 'Cards' } },
    { path: '/cards/drill', redirect: '/cards?drill' },
    {
      path: '/practise',
      component: () => import('@/features/practise/PractiseScreen.vue'),
      meta: { title: 'Practise' },
    },
    {
      path: '/practise/:question',
      component: () => import('@/features/practise/QuestionScreen.vue'),
      meta: { title: 'Practise' },
    },
    {
      path: '/practise/attempts/:attempt',
      component: () => import('@/features/practise/AttemptScreen.vue'),
      meta: { title: 'Practise' },
    },
    {
      path: '/progress',
      component: () => import('@/features/progress/ProgressScreen.vue'),
      meta: { title: 'Progress' },
    },
    {
      path: '/library',
      component: () => import('@/features/library/LibraryScreen.vue'),
      meta: { title: 'Library' },
    },
    {
      path: '/settings',
      component: () => import('@/features/settings/SettingsScreen.vue'),
      meta: { title: 'Settings' },
    },
    { path: '/:anything(.*)*', redirect: '/today' },
  ],
})
