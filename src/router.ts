import { createRouter, createWebHashHistory } from 'vue-router'
import BrowseScreen from '@/features/browse/BrowseScreen.vue'
import CardsScreen from '@/features/cards/CardsScreen.vue'
import LibraryScreen from '@/features/library/LibraryScreen.vue'
import OutlineScreen from '@/features/outline/OutlineScreen.vue'
import AttemptScreen from '@/features/practise/AttemptScreen.vue'
import CompareScreen from '@/features/practise/CompareScreen.vue'
import PractiseScreen from '@/features/practise/PractiseScreen.vue'
import QuestionScreen from '@/features/practise/QuestionScreen.vue'
import ProgressScreen from '@/features/progress/ProgressScreen.vue'
import ReadScreen from '@/features/read/ReadScreen.vue'
import ReferenceScreen from '@/features/read/ReferenceScreen.vue'
import SupplementScreen from '@/features/read/SupplementScreen.vue'
import SettingsScreen from '@/features/settings/SettingsScreen.vue'
import TodayScreen from '@/features/today/TodayScreen.vue'

/** The screens as routes. They are small and come in one piece, which starts sooner than many; what is heavy in them loads when shown. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    {
      path: '/today',
      component: TodayScreen,
      meta: { title: 'Today' },
    },
    { path: '/read', component: ReadScreen, meta: { title: 'Read' } },
    { path: '/read/supplement', component: SupplementScreen, meta: { title: 'Read' } },
    { path: '/read/reference', component: ReferenceScreen, meta: { title: 'Read' } },
    {
      path: '/outline',
      component: OutlineScreen,
      meta: { title: 'Outline' },
    },
    { path: '/cards', component: CardsScreen, meta: { title: 'Cards' } },
    { path: '/cards/drill', redirect: '/cards?drill' },
    { path: '/cards/browse', component: BrowseScreen, meta: { title: 'Cards' } },
    {
      path: '/practise',
      component: PractiseScreen,
      meta: { title: 'Practise' },
    },
    {
      path: '/practise/:question',
      component: QuestionScreen,
      meta: { title: 'Practise' },
    },
    {
      path: '/practise/attempts/:attempt',
      component: AttemptScreen,
      meta: { title: 'Practise' },
    },
    {
      path: '/practise/compare/:one/:other',
      component: CompareScreen,
      meta: { title: 'Practise' },
    },
    {
      path: '/progress',
      component: ProgressScreen,
      meta: { title: 'Progress' },
    },
    {
      path: '/library',
      component: LibraryScreen,
      meta: { title: 'Library' },
    },
    {
      path: '/settings',
      component: SettingsScreen,
      meta: { title: 'Settings' },
    },
    { path: '/:anything(.*)*', redirect: '/today' },
  ],
})
