// A Bot Connector in a process of its own, so that what it costs is not counted: it takes every post and says 201.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"posted"}')
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
