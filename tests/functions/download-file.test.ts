// Fetching a sent file: from the tenant's own SharePoint alone, and within its limits.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFileAddress, downloadFile } from '../../functions/download-file.ts'

const TENANT = { hosts: ['norfolk.sharepoint.com', 'norfolk-my.sharepoint.com'] }

describe('an address of a file', () => {
  it.each(['https://norfolk.sharepoint.com/sites/a.docx?tempauth=x', 'https://NORFOLK-my.sharepoint.com/b.pdf'])(
    '%s is fetched from',
    (url) => expect(() => checkFileAddress(url, TENANT)).not.toThrow(),
  )

  it.each([
    'http://norfolk.sharepoint.com/a',
    'https://norfolk.sharepoint.com:8443/a',
    'https://norfolk.sharepoint.com.evil.example/a',
    'https://evil-norfolk.sharepoint.com/a',
    'https://user:word@norfolk.sharepoint.com/a',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/a',
    'file:///etc/passwd',
    'data:text/plain,x',
    'not an address',
    '',
  ])('%s is refused', (url) => expect(() => checkFileAddress(url, TENANT)).toThrow('SharePoint'))

  it('is refused everywhere until a tenant is set', () =>
    expect(() => checkFileAddress('https://norfolk.sharepoint.com/a', { hosts: [] })).toThrow('SharePoint'))
})

describe('a download', () => {
  let server: Server
  let url = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      if (path === '/small') response.end('words')
      else if (path === '/large') response.end(Buffer.alloc(5000))
      else if (path === '/endless') setInterval(() => response.write('x'), 20).unref()
      else if (path === '/round') response.writeHead(302, { location: '/round' }).end()
      else if (path === '/once') response.writeHead(302, { location: '/small' }).end()
      else if (path === '/away') response.writeHead(302, { location: 'http://example.org/' }).end()
      else response.writeHead(404).end('no')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const fetched = (path: string) =>
    downloadFile(`${url}${path}`, { hosts: ['127.0.0.1'], isLocal: true, mostBytes: 1000, limitMs: 500 })

  it('gives the bytes, also by way of the same host', async () => {
    expect((await fetched('/small')).toString()).toBe('words')
    expect((await fetched('/once')).toString()).toBe('words')
  })

  it.each([
    ['/large', /at most 20 MB/],
    ['/endless', /longer than 30 seconds/],
    ['/round', /SharePoint/],
    ['/away', /SharePoint/],
    ['/gone', /could not be fetched/],
  ])('of %s is refused plainly', (path, words) => expect(fetched(path)).rejects.toThrow(words))

  it('never leads into our own network, whatever the name says', () =>
    expect(downloadFile('https://localhost/a', { hosts: ['localhost'] })).rejects.toThrow('SharePoint'))
})
