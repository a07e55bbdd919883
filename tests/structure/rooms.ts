// Who may import whom, and which packages each room may use: the table of docs/architecture.md as data.
export type Room = { imports: readonly string[]; packages: readonly string[] }

const STORAGE_PACKAGES = ['@azure/data-tables', '@azure/storage-queue', '@azure/storage-blob', '@azure/identity']

export const ROOMS: Readonly<Record<string, Room>> = {
  functions: {
    imports: ['bot', 'cards', 'domain', 'storage', 'summaries', 'reporting', 'delivery'],
    packages: [
      '@azure/functions',
      '@azure/identity',
      '@azure/core-rest-pipeline',
      'zod',
      'jose',
      'jsonc-parser',
      'botbuilder',
      '@microsoft/teams-js',
      '@azure/msal-browser',
    ],
  },
  bot: { imports: ['domain', 'cards'], packages: ['botbuilder', 'lru-cache'] },
  cards: { imports: ['domain'], packages: ['adaptivecards-templating', 'adaptive-expressions'] },
  domain: {
    imports: [],
    packages: ['temporal-polyfill', 'minisearch', 'stemmer', 'chrono-node', '@eslint-community/regexpp'],
  },
  storage: { imports: ['domain'], packages: STORAGE_PACKAGES },
  summaries: {
    imports: ['domain'],
    packages: ['openai', 'zod', 'compromise', 'mammoth', 'yauzl', 'unpdf', 'libphonenumber-js', 'chrono-node'],
  },
  reporting: {
    imports: ['domain'],
    packages: ['csv-parse', 'csv-stringify', 'docx', 'fflate', 'saxes', 'write-excel-file'],
  },
  delivery: { imports: ['domain', 'cards'], packages: ['botbuilder', 'notifications-node-client'] },
  infra: { imports: [], packages: [] },
}

/** Files that may name a package which the rest of their room may not. */
export const KEPT_TO: Readonly<Record<string, readonly string[]>> = {
  '@eslint-community/regexpp': ['domain/wordings/needed-beginnings.ts'],
  'lru-cache': ['bot/worked-out.ts'],
  botbuilder: [
    'bot/bot.ts',
    'bot/incoming.ts',
    'delivery/send-teams.ts',
    'functions/adapter.ts',
    'functions/messages.ts',
  ],
  '@azure/core-rest-pipeline': ['functions/post-activity.ts'],
  'notifications-node-client': ['delivery/send-email.ts'],
  '@microsoft/teams-js': ['functions/pages/sign-in.ts'],
  '@azure/msal-browser': ['functions/pages/sign-in.ts'],
}
