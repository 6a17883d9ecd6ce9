import { expect, test } from '@playwright/test'
import { visitMetered } from '../support/network'

// Foolscap promises that it sends nothing. The journeys themselves are run where every packet is counted, and none may
// leave; here we make sure that such a count would notice one, and that the window could not send one if it tried: what
// it tries does send packets as soon as the guards are taken out of a copy.

/** Every way out of a window that needs no click. Each is given an address and a name that would have to be looked up. */
const EVERY_WAY_OUT = `
  const tried = []
  for (const host of ['192.0.2.2', 'foolscap.example']) {
    const attempt = (name, start) => {
      try { start() } catch { /* refused at once, which is as good */ }
      tried.push(name)
    }
    const add = (tag, properties) => document.head.append(Object.assign(document.createElement(tag), properties))
    attempt('fetch', () => fetch('http://' + host + '/fetch').catch(() => {}))
    attempt('image', () => add('img', { src: 'http://' + host + '/image' }))
    attempt('websocket', () => new WebSocket('ws://' + host + '/socket'))
    attempt('beacon', () => navigator.sendBeacon('http://' + host + '/beacon'))
    attempt('script', () => add('script', { src: 'http://' + host + '/script' }))
    attempt('frame', () => add('iframe', { src: 'http://' + host + '/frame' }))
    for (const rel of ['stylesheet', 'icon', 'prefetch', 'preload', 'preconnect', 'dns-prefetch']) {
      attempt(rel, () => add('link', { rel, href: 'http://' + host + '/' + rel, as: 'image' }))
    }
    attempt('webtransport', () => new WebTransport('https://' + host + ':443/').closed.catch(() => {}))
    for (const url of ['stun:' + host, 'turn:' + host + '?transport=tcp', 'turns:' + host]) {
      attempt(url, () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: url, username: 'a', credential: 'b' }] })
        peer.createDataChannel('way out')
        void peer.createOffer().then((offer) => peer.setLocalDescription(offer))
      })
    }
  }
  setTimeout(() => (document.documentElement.dataset.tried = tried.join(' ')), 1000)
`

test('a build that fetches once is caught', async () => {
  const visit = await visitMetered({ main: "fetch('http://192.0.2.2/').catch(() => {})" })

  test.skip(visit.kind === 'unavailable', 'reason' in visit ? visit.reason : '')
  expect(visit).toMatchObject({ kind: 'measured', code: 0 })
  expect('packets' in visit && visit.packets).toBeGreaterThan(0)
})

test('a build that only looks up a name is caught', async () => {
  const visit = await visitMetered({ main: "fetch('http://foolscap.example/').catch(() => {})" })

  test.skip(visit.kind === 'unavailable', 'reason' in visit ? visit.reason : '')
  expect(visit).toMatchObject({ kind: 'measured', code: 0 })
  expect('packets' in visit && visit.packets).toBeGreaterThan(0)
})

test('a window that tries every way out stays silent', async () => {
  const visit = await visitMetered({ window: EVERY_WAY_OUT })

  test.skip(visit.kind === 'unavailable', 'reason' in visit ? visit.reason : '')
  expect(visit).toMatchObject({ kind: 'measured', code: 0, packets: 0 })
  expect('output' in visit && visit.output).toContain('tried: fetch image websocket beacon')
})

// Without the first two alone nothing leaves yet: the resolver rule stands behind them.
for (const without of [['content policy', 'request filter', 'resolver rule'], ['peer policy']] as const) {
  test(`the same window without its ${without.join(', ')} is caught`, async () => {
    const visit = await visitMetered({ window: EVERY_WAY_OUT, without })

    test.skip(visit.kind === 'unavailable', 'reason' in visit ? visit.reason : '')
    expect(visit).toMatchObject({ kind: 'measured', code: 0 })
    expect('packets' in visit && visit.packets).toBeGreaterThan(0)
  })
}
