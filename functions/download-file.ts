// Fetches a file that somebody sent in Teams from the address Teams gave for it: the tenant's own SharePoint alone, never
// with a token of ours, never on to elsewhere, with a limit on size and time.
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { Refusal } from '../domain/refusal.ts'

export type FileSource = {
  /** Hosts that files are fetched from: `<tenant>.sharepoint.com` and `<tenant>-my.sharepoint.com`. */
  hosts: readonly string[]
  /** Only in the local run and in tests: loopback and plain http. */
  isLocal?: boolean
  mostBytes?: number
  limitMs?: number
}

const MOST_BYTES = 20 * 1024 * 1024
const LIMIT_MS = 30_000
const MOST_HOPS = 3

const PRIVATE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6')

const ELSEWHERE =
  'Files are only read from the SharePoint of this organisation. Attach the file in the chat itself, or paste the text.'

/** @throws Refusal 400 for an address that files are not fetched from */
export function checkFileAddress(url: string, { hosts, isLocal = false }: FileSource): URL {
  const address = URL.parse(url)
  const isOurs = address !== null && hosts.includes(address.hostname)
  const isPlain = address !== null && address.username === '' && address.password === ''
  const isSafe = address !== null && (isLocal || (address.protocol === 'https:' && address.port === ''))
  if (!address || !isOurs || !isPlain || !isSafe) throw new Refusal(400, ELSEWHERE)
  return address
}

/** @throws Refusal 400 or 413 when it is elsewhere, gone, too large or too slow */
export async function downloadFile(url: string, source: FileSource): Promise<Buffer> {
  const signal = AbortSignal.timeout(source.limitMs ?? LIMIT_MS)
  try {
    let address = checkFileAddress(url, source)
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      if (!source.isLocal) await refusePrivate(address)
      const response = await fetch(address, { redirect: 'manual', signal, headers: { accept: '*/*' } })
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
      if (next === null) return await bytesOf(response, source.mostBytes ?? MOST_BYTES)
      await response.body?.cancel()
      address = checkFileAddress(new URL(next, address).href, source)
    }
    throw new Refusal(400, ELSEWHERE)
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (signal.aborted)
      throw new Refusal(400, 'The file took longer than 30 seconds to fetch. Send it again, or paste the text.')
    throw new Refusal(
      400,
      'The file could not be fetched: its address holds for some minutes only. Send it again, or paste the text.',
    )
  }
}

async function bytesOf(response: Response, mostBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new Refusal(413, 'A file may be at most 20 MB. Send the document without its pictures, or paste the text.')
  if (!response.ok || !response.body)
    throw new Refusal(
      400,
      'The file could not be fetched: its address holds for some minutes only. Send it again, or paste the text.',
    )
  if (Number(response.headers.get('content-length')) > mostBytes) {
    await response.body.cancel()
    throw tooLarge()
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    if (size > mostBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A name on the list that leads into our own network is not followed. */
async function refusePrivate({ hostname }: URL): Promise<void> {
  const addresses = isIP(hostname)
    ? [{ address: hostname, family: isIP(hostname) }]
    : await lookup(hostname, { all: true })
  if (addresses.some(({ address, family }) => isPrivate(address, family))) throw new Refusal(400, ELSEWHERE)
}

function isPrivate(address: string, family: number): boolean {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return PRIVATE.check(mapped, 'ipv4')
  return PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
