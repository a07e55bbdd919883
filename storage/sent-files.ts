// Registers' files sent in a chat, kept between their dry run and the press that imports or drops them.
import { RestError } from '@azure/storage-blob'
import type { Storage } from './connect.ts'

export function sentFileStore(storage: Storage) {
  const blob = async (id: string) => (await storage.container('imports')).getBlockBlobClient(id)
  return {
    put: async (id: string, bytes: Uint8Array): Promise<void> => void (await (await blob(id)).uploadData(bytes)),

    /** Undefined once it was imported, dropped or kept long enough. */
    async get(id: string): Promise<Buffer | undefined> {
      try {
        return await (await blob(id)).downloadToBuffer()
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return undefined
        throw error
      }
    },

    remove: async (id: string): Promise<void> => void (await (await blob(id)).deleteIfExists()),

    /** Those nobody decided about in time. @returns how many went */
    async removeBefore(before: string): Promise<number> {
      const container = await storage.container('imports')
      let gone = 0
      for await (const { name, properties } of container.listBlobsFlat()) {
        if (properties.lastModified.toISOString() >= before) continue
        await container.getBlobClient(name).deleteIfExists()
        gone += 1
      }
      return gone
    },
  }
}
