// Table storage that loses answers: passes every request on, and after some writes were committed drops the line instead
// of answering. Runs in a process of its own: node tests/faults/storage-proxy.ts <table address> <share> <seed>
import { Agent, request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seeded } from './seeded.ts'

const [target = '', share = '0.05', seed = '1'] = process.argv.slice(2)
const chance = seeded(Number(seed))
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
let writes = 0
let lost = 0

const server = createServer((request, response) => {
  if (request.url === '/count') {
    response.end(JSON.stringify({ writes, lost }))
    return
  }
  const { hostname, port } = new URL(target)
  const { method, url, headers } = request
  const onward = ask({ hostname, port, method, path: url, headers, agent }, (answer) => {
    const isWrite = method !== 'GET' && method !== 'HEAD' && (answer.statusCode ?? 500) < 300
    if (isWrite) writes += 1
    if (isWrite && chance() < Number(share)) {
      lost += 1
      answer.resume().once('end', () => request.socket.destroy())
      return
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
