// The SDK runs a bot without an application id for anybody, with no token at all. Only the local run may.
import type { Surroundings } from './surroundings.ts'

/** @throws Error when the bot has no id or tenant although its storage is not this machine's own */
export function refuseOpenBot({ bot, storage }: Pick<Surroundings, 'bot' | 'storage'>): void {
  if (bot.MicrosoftAppId && bot.MicrosoftAppTenantId) return
  if (Object.keys(bot).length === 0 && 'connectionString' in storage) return
  throw new Error(
    'The app cannot start: the bot has no application id or no tenant, so anybody could speak for anybody.',
  )
}
