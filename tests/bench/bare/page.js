document.querySelector('button')?.addEventListener('click', () => {
  location.hash = 'clicked'
})
document.documentElement.dataset.ready = ''
