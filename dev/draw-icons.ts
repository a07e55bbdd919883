// Draws the two icons of the Teams app: three circles that meet, for three partners around a child. No words, so that
// nothing needs translating or reading at 32 pixels.
import { writeFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]
type Shade = (x: number, y: number) => Pixel

const BLUE: Pixel = [0x1d, 0x5a, 0x8a, 255]
const WHITE: Pixel = [255, 255, 255, 255]
const CLEAR: Pixel = [255, 255, 255, 0]

// Each pixel is the mean of 4 x 4 points, which smooths the edges.
const POINTS = 4

/** Teams wants the colour icon 192 pixels square, and the outline one 32, white on nothing. */
export const ICONS: readonly { name: string; size: number; shade: Shade }[] = [
  { name: 'color.png', size: 192, shade: (x, y) => (isOnRing(x, y, 0.055) ? WHITE : BLUE) },
  { name: 'outline.png', size: 32, shade: (x, y) => (isOnRing(x, y, 0.08) ? WHITE : CLEAR) },
]

/** Three rings around the middle of a unit square. */
function isOnRing(x: number, y: number, thickness: number): boolean {
  const reach = 0.15
  const radius = 0.22
  return [90, 210, 330].some((degrees) => {
    const angle = (degrees * Math.PI) / 180
    const distance = Math.hypot(x - 0.5 - reach * Math.cos(angle), y - 0.5 + reach * Math.sin(angle))
    return Math.abs(distance - radius) <= thickness / 2
  })
}

/** A PNG of `size` pixels square, 8 bits a channel with alpha. */
export function drawIcon(size: number, shade: Shade): Buffer {
  const line = 1 + size * 4
  const pixels = Buffer.alloc(line * size)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) pixels.set(meanPixel(x, y, size, shade), y * line + 1 + x * 4)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function meanPixel(x: number, y: number, size: number, shade: Shade): number[] {
  const sums = [0, 0, 0, 0]
  for (let point = 0; point < POINTS * POINTS; point += 1) {
    const across = (x + ((point % POINTS) + 0.5) / POINTS) / size
    const down = (y + (Math.floor(point / POINTS) + 0.5) / POINTS) / size
    for (const [channel, value] of shade(across, down).entries()) sums[channel] = (sums[channel] ?? 0) + value
  }
  return sums.map((sum) => Math.round(sum / (POINTS * POINTS)))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

if (import.meta.main) {
  for (const { name, size, shade } of ICONS) {
    await writeFile(new URL(`../infra/teams/${name}`, import.meta.url), drawIcon(size, shade))
  }
}
