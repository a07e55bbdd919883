// Opens the storage account: tables, queues and blob containers by name, each made once when first asked for.
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import type { TokenCredential } from '@azure/identity'
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob'
import { type QueueClient, QueueServiceClient } from '@azure/storage-queue'

// The client's own first retry waits a second: too long where somebody has pressed a button and waits for the answer.
const RETRIES = { maxRetries: 5, retryDelayInMs: 100, maxRetryDelayInMs: 3000 }

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Where storage is: a connection string on a laptop, an account name and an identity when deployed. */
export type StorageAddress = { connectionString: string } | { accountName: string; credential: TokenCredential }

export type Storage = {
  table: (name: string) => Promise<TableClient>
  queue: (name: string) => Promise<QueueClient>
  container: (name: string) => Promise<ContainerClient>
}

/**
 * @param prefix put before every name, so that tests can share an account; lower-case letters and digits
 * @param tableOptions passed to the table clients, for example extra policies
 */
export function connectStorage(
  address: StorageAddress,
  prefix = '',
  tableOptions: TableServiceClientOptions = {},
): Storage {
  const tableClient = tableOpener(address, { retryOptions: RETRIES, ...tableOptions })
  const queues =
    'connectionString' in address
      ? QueueServiceClient.fromConnectionString(address.connectionString)
      : new QueueServiceClient(`https://${address.accountName}.queue.core.windows.net`, address.credential)
  const blobs =
    'connectionString' in address
      ? BlobServiceClient.fromConnectionString(address.connectionString)
      : new BlobServiceClient(`https://${address.accountName}.blob.core.windows.net`, address.credential)

  return {
    table: once(async (name) => {
      const table = tableClient(prefix + name)
      await table.createTable()
      return table
    }),
    queue: once(async (name) => {
      const queue = queues.getQueueClient(prefix + name)
      await queue.createIfNotExists()
      return queue
    }),
    container: once(async (name) => {
      const container = blobs.getContainerClient(prefix + name)
      await container.createIfNotExists()
      return container
    }),
  }
}

function tableOpener(address: StorageAddress, options: TableServiceClientOptions): (name: string) => TableClient {
  if ('connectionString' in address) {
    const { connectionString } = address
    const allowInsecureConnection = isOnLoopback(connectionString)
    return (name) => TableClient.fromConnectionString(connectionString, name, { ...options, allowInsecureConnection })
  }
  const url = `https://${address.accountName}.table.core.windows.net`
  return (name) => new TableClient(url, name, address.credential, options)
}

/** True when storage is this machine's own, which alone may be reached by plain `http`. */
function isOnLoopback(connectionString: string): boolean {
  if (/^UseDevelopmentStorage=true/i.test(connectionString)) return true
  const endpoints = [...connectionString.matchAll(/(?:Table|Queue|Blob)Endpoint=([^;]+)/gi)].map(
    ([, url]) => new URL(url ?? ''),
  )
  const plain = endpoints.filter((url) => url.protocol === 'http:')
  const isPlainByDefault = endpoints.length === 0 && /DefaultEndpointsProtocol=http(;|$)/i.test(connectionString)
  if (isPlainByDefault || plain.some((url) => !LOOPBACK.has(url.hostname))) {
    throw new Error('The storage connection string uses http. Use https, or storage on this machine.')
  }
  return plain.length > 0
}

/** Runs `open` once per name. A failure is forgotten, so that the next call tries again. */
function once<T>(open: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const opened = new Map<string, Promise<T>>()
  return (name) => {
    const known = opened.get(name)
    if (known !== undefined) return known
    const opening = open(name).catch((error: unknown) => {
      opened.delete(name)
      throw error
    })
    opened.set(name, opening)
    return opening
  }
}
