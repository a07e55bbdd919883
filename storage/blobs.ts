// Texts too long for a row, as blobs.
import { type ContainerClient, RestError } from '@azure/storage-blob'

export async function writeBlob(container: ContainerClient, name: string, text: string, type: string): Promise<void> {
  const body = Buffer.from(text, 'utf8')
  await container.getBlockBlobClient(name).uploadData(body, { blobHTTPHeaders: { blobContentType: type } })
}

/** The text, or undefined when there is no such blob. */
export async function readBlob(container: ContainerClient, name: string): Promise<string | undefined> {
  try {
    return (await container.getBlobClient(name).downloadToBuffer()).toString('utf8')
  } catch (error) {
    if (error instanceof RestError && error.statusCode === 404) return undefined
    throw error
  }
}

export async function deleteBlob(container: ContainerClient, name: string): Promise<void> {
  await container.getBlobClient(name).deleteIfExists()
}
