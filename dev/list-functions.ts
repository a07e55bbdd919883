// Loads a built entry as the Functions runtime would and prints the functions it registers, as JSON.
import { pathToFileURL } from 'node:url'
import { loadFunctions, type Registration } from './host/load-functions.ts'

const [entry = ''] = process.argv.slice(2)
const registrations = await loadFunctions(() => import(pathToFileURL(entry).href))
console.log(JSON.stringify(registrations.map(describe)))

function describe({ kind, name, trigger }: Registration): string {
  const methods = Array.isArray(trigger.methods) ? `${trigger.methods.join(',')} ` : ''
  const where = trigger.route ?? trigger.schedule ?? trigger.queueName ?? ''
  return `${kind} ${name}: ${methods}${where}`.trim()
}
