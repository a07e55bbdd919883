// Table storage that loses answers: passes every byte on, and after some writes were committed drops the line instead of
// answering. It reads first lines only, so that it costs next to nothing of what is measured. Runs in a process of its own:
// node tests/faults/storage-proxy.ts <table address> <share> <seed>
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { seeded } from './seeded.ts'

const [target = '', share = '0.05', seed = '1'] = process.argv.slice(2)
const { hostname, port } = new URL(target)
const chance = seeded(Number(seed))
let writes = 0
let lost = 0

const server = createServer((caller) => {
  const storage = connect(Number(port), hostname)
  for (const socket of [caller, storage]) socket.setNoDelay(true)
  // A caller sends its next request only when the last was answered: what begins one is what comes first after an answer.
  let isAnswered = true
  let isWrite = false
  caller.on('data', (bytes) => {
    if (isAnswered) {
      isAnswered = false
      const method = firstWord(bytes)
      if (method === 'GET' && bytes.subarray(4, 11).toString('latin1') === '/count ') return tellCount(caller)
      isWrite = method !== 'GET' && method !== 'HEAD'
    }
    storage.write(bytes)
  })
  storage.on('data', (bytes) => {
    if (!isAnswered) {
      isAnswered = true
      const isDone = Number(bytes.subarray(9, 12).toString('latin1')) < 300
      if (isWrite && isDone) {
        writes += 1
        if (chance() < Number(share)) {
          lost += 1
          caller.destroy()
          return
        }
      }
    }
    caller.write(bytes)
  })
  for (const [one, other] of [
    [caller, storage],
    [storage, caller],
  ] as const) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
})

function firstWord(bytes: Buffer): string {
  return bytes.subarray(0, bytes.indexOf(' ')).toString('latin1')
}

function tellCount(caller: Socket): void {
  const told = JSON.stringify({ writes, lost })
  caller.end(`HTTP/1.1 200 OK\r\ncontent-length: ${told.length}\r\nconnection: close\r\n\r\n${told}`)
}

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
