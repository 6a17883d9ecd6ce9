// Loaded into the main process before the app: clicks the main button as soon as the page says that it responds, and
// prints when the page answered, or what it waited for in vain. The same for the app and for the bare window. A module
// that is loaded first must be CommonJS.
const { app } = module.require('electron')

const PATIENCE_MS = 20_000

/** Where the main button is, once the page is ready; from then on the page notes when it goes to another place in itself. */
const WHEN_READY = `new Promise((resolve) => {
  const look = () => {
    const button = document.documentElement.hasAttribute('data-ready') && document.querySelector('button.main')
    if (!button) return
    watching.disconnect()
    window.whenAnswered = new Promise((answer) => {
      navigation.addEventListener('currententrychange', () => answer(Date.now()), { once: true })
    })
    const { x, y, width, height } = button.getBoundingClientRect()
    resolve({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) })
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { attributes: true, childList: true, subtree: true })
  look()
})`

let stage = 'a window'
const print = (line) => process.stdout.write(`${line}\n`)
const stuck = (problem) => print(`STUCK waiting for ${stage}${problem ? `: ${problem}` : ''}`)
setTimeout(stuck, PATIENCE_MS).unref()

app.on('web-contents-created', (_event, contents) => {
  stage = 'the page'
  contents.once('dom-ready', () => press(contents).catch(stuck))
})

async function press(contents) {
  stage = 'the main button'
  const { x, y } = await contents.executeJavaScript(WHEN_READY)
  stage = 'the answer to a click'
  contents.sendInputEvent({ type: 'mouseDown', x, y, button: 'left', clickCount: 1 })
  contents.sendInputEvent({ type: 'mouseUp', x, y, button: 'left', clickCount: 1 })
  print(`USABLE ${await contents.executeJavaScript('window.whenAnswered')}`)
}
