// The process that runs the storage emulator. It ends as soon as its standard input closes, so it never outlives the
// program that started it, even one killed outright.
import { createRequire } from 'node:module'
import { claimFolder } from './claim-folder.ts'

/** Exit code that tells the parent another copy is using the data folder. */
const IN_USE = 3
/** The emulator saves and closes within a second; after this it is stuck and is ended anyway. */
const CLOSING_MS = 5_000

// The parent decides when storage may go: on Ctrl-C it still needs it to finish what it is doing.
process.on('SIGINT', () => undefined)
// With the parent gone nobody reads what the emulator says while it closes; that must not end it before it has saved.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.stdin.on('close', end).resume()

const location = process.argv[2]
if (location && !(await claimFolder(location))) process.exit(IN_USE)

process.argv = [process.execPath, 'azurite', ...emulatorArguments()]
createRequire(import.meta.url)('azurite/dist/src/azurite.js')

function emulatorArguments(): string[] {
  const ports = ['blob', 'queue', 'table'].flatMap((service) => [`--${service}Port`, '0'])
  const data = location ? ['--location', location] : ['--inMemoryPersistence']
  // The storage packages ask for a newer API version than Azurite 3.37 knows; what they send it understands.
  return [...ports, ...data, '--silent', '--disableTelemetry', '--skipApiVersionCheck']
}

function end(): void {
  // The emulator saves and closes on SIGTERM; with its servers gone the process ends by itself.
  if (!process.emit('SIGTERM')) process.exit(0)
  setTimeout(() => process.exit(0), CLOSING_MS).unref()
}
