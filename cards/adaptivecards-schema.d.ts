// Stands in for the TypeScript sources that the templating library's types point at: they do not compile under our rules.
export type ICardElement = Record<string, unknown>
export type IAdaptiveCard = Record<string, unknown>
