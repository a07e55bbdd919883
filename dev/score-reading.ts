// Scores a reading of notes against what people marked in them: the gold.
import type { DraftAction, Reading } from '../domain/draft.ts'

export type GoldAction = {
  title: string
  ownerRole: string
  dueISO: string | null
  dueText: string
  section?: string
  category?: string
}
export type Gold = {
  group: string
  date: string
  decisions: string[]
  actions: GoldAction[]
  risks: string[]
  voiceOfChild: string[]
  sensitiveSpans: { text: string; type: string }[]
  injectionSpans: { text: string }[]
  mustKeep: string[]
}

export type Tally = { right: number; of: number }
export type Score = {
  actions: { found: number; gold: number; matched: number }
  owners: Tally
  dates: Tally
  blanks: Tally
  decisions: { found: number; gold: number; matched: number }
  meeting: Tally
  structured: Tally
  names: Tally
  kept: Tally
  words: { wronglyRemoved: number; of: number }
  placed: Tally
  instructions: Tally
  misses: string[]
}

const EMPTY = new Set(
  'a an and are as at be by for from had has have in into is it its of on or that the their them then this to was were will with would our we'.split(
    ' ',
  ),
)

function words(text: string): Set<string> {
  const all = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return new Set(
    all
      .filter((word) => !EMPTY.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word)),
  )
}

/** Shared words over the shorter text's words. */
export function similarity(a: string, b: string): number {
  const first = words(a)
  const second = words(b)
  const small = Math.min(first.size, second.size)
  return small === 0 ? 0 : [...first].filter((word) => second.has(word)).length / small
}

function sameOwner(a: string, b: string): boolean {
  const key = (role: string): string =>
    role
      .toLowerCase()
      .replace(/&/g, 'and')
      .replace(/[^a-z]+/g, ' ')
      .trim()
  return key(a) === key(b)
}

// Each gold action takes at most one read action, the likest first.
function pair(gold: readonly GoldAction[], read: readonly DraftAction[]): Map<GoldAction, DraftAction> {
  const likely = gold.flatMap((one) =>
    read.map((other) => {
      const isSame = sameOwner(one.ownerRole, other.ownerRole) && one.dueISO === other.due && one.dueISO !== null
      const title = similarity(one.title, other.title)
      return {
        one,
        other,
        score:
          title >= 0.5 || isSame ? title + (isSame ? 1 : 0) + (sameOwner(one.ownerRole, other.ownerRole) ? 0.5 : 0) : 0,
      }
    }),
  )
  const pairs = new Map<GoldAction, DraftAction>()
  for (const { one, other, score } of likely.sort((a, b) => b.score - a.score)) {
    if (score > 0 && !pairs.has(one) && ![...pairs.values()].includes(other)) pairs.set(one, other)
  }
  return pairs
}

function matchTexts(
  gold: readonly string[],
  read: readonly string[],
): { matched: number; missed: string[]; extra: string[] } {
  const free = [...read]
  const missed: string[] = []
  for (const text of gold) {
    const best = free.map((other) => ({ other, score: similarity(text, other) })).sort((a, b) => b.score - a.score)[0]
    if (best && best.score >= 0.5) free.splice(free.indexOf(best.other), 1)
    else missed.push(text)
  }
  return { matched: gold.length - missed.length, missed, extra: free }
}

export function scoreReading(gold: Gold, reading: Reading, source: string): Score {
  const pairs = pair(gold.actions, reading.actions)
  const stated = [...pairs].filter(([one]) => one.dueISO !== null)
  const blank = [...pairs].filter(([one]) => one.dueISO === null)
  const decisions = matchTexts(
    gold.decisions,
    reading.decisions.map((one) => one.text),
  )
  const isGone = (text: string): boolean => !reading.redactedText.includes(text)
  const names = gold.sensitiveSpans.filter((span) => /NAME|SCHOOL|HOSPITAL|ADDRESS/.test(span.type))
  const numbers = gold.sensitiveSpans.filter((span) => !names.includes(span))
  const shown = reading.instructions.map((one) => one.text).join(' ')
  return {
    actions: { found: reading.actions.length, gold: gold.actions.length, matched: pairs.size },
    owners: tally([...pairs], ([one, other]) => sameOwner(one.ownerRole, other.ownerRole)),
    dates: tally(stated, ([one, other]) => one.dueISO === other.due),
    blanks: tally(blank, ([, other]) => other.due === null),
    decisions: { found: reading.decisions.length, gold: gold.decisions.length, matched: decisions.matched },
    meeting: { right: Number(reading.group === gold.group) + Number(reading.date === gold.date), of: 2 },
    structured: tally(numbers, (span) => isGone(span.text)),
    names: tally(names, (span) => isGone(span.text)),
    kept: tally(gold.mustKeep, (text) => reading.redactedText.includes(text)),
    words: wronglyRemoved(gold, reading, source),
    placed: tally(
      [...pairs].filter(([one]) => one.section !== undefined),
      ([one, other]) => one.section === other.section && one.category === other.category,
    ),
    instructions: {
      right: gold.injectionSpans.filter((span) => shown.includes(span.text)).length,
      of: Math.max(gold.injectionSpans.length, reading.instructions.length),
    },
    misses: missesOf(gold, reading, pairs, decisions),
  }
}

/** What went wrong, a line each, for a person to read. */
function missesOf(
  gold: Gold,
  reading: Reading,
  pairs: Map<GoldAction, DraftAction>,
  decisions: ReturnType<typeof matchTexts>,
): string[] {
  const matchedReads = new Set(pairs.values())
  const isGone = (text: string): boolean => !reading.redactedText.includes(text)
  return [
    ...gold.actions
      .filter((one) => !pairs.has(one))
      .map((one) => `action missed: ${one.title} | ${one.ownerRole} | ${one.dueISO}`),
    ...reading.actions
      .filter((one) => !matchedReads.has(one))
      .map((one) => `action extra: ${one.title} | ${one.ownerRole} | ${one.dueText} | ${one.due}`),
    ...[...pairs]
      .filter(([one, other]) => !sameOwner(one.ownerRole, other.ownerRole))
      .map(([one, other]) => `owner: want ${one.ownerRole}, got ${other.ownerRole} (${one.title})`),
    ...[...pairs]
      .filter(([one, other]) => one.dueISO !== other.due)
      .map(
        ([one, other]) =>
          `date: want ${one.dueISO} from "${one.dueText}", got ${other.due} from "${other.dueText}" (${one.title})`,
      ),
    ...decisions.missed.map((text) => `decision missed: ${text}`),
    ...decisions.extra.map((text) => `decision extra: ${text}`),
    ...gold.sensitiveSpans.filter((span) => !isGone(span.text)).map((span) => `left in: ${span.type} ${span.text}`),
    ...gold.mustKeep.filter(isGone).map((text) => `taken out: ${text}`),
  ]
}

function tally<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Tally {
  return { right: items.filter(isRight).length, of: items.length }
}

/** Words gone from the text that stand in no marked identifier. */
function wronglyRemoved(gold: Gold, reading: Reading, source: string): { wronglyRemoved: number; of: number } {
  const count = (text: string): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const word of text.match(/[\p{L}\d]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
  let marked = source
  for (const span of gold.sensitiveSpans) marked = marked.replaceAll(span.text, ' ')
  const left = count(reading.redactedText.replace(/\[[A-Z_]+_\d+\]/g, ' '))
  let gone = 0
  let of = 0
  for (const [word, times] of count(marked)) {
    of += times
    gone += Math.max(0, times - (left.get(word) ?? 0))
  }
  return { wronglyRemoved: gone, of }
}

export function f1({ found, gold, matched }: { found: number; gold: number; matched: number }): number {
  return found + gold === 0 ? 1 : (2 * matched) / (found + gold)
}

export function rate({ right, of }: Tally): number {
  return of === 0 ? 1 : right / of
}

/** One score for many notes. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => Tally): Tally => ({
    right: scores.reduce((total, score) => total + pick(score).right, 0),
    of: scores.reduce((total, score) => total + pick(score).of, 0),
  })
  const counts = (pick: (score: Score) => Score['actions']): Score['actions'] => ({
    found: scores.reduce((total, score) => total + pick(score).found, 0),
    gold: scores.reduce((total, score) => total + pick(score).gold, 0),
    matched: scores.reduce((total, score) => total + pick(score).matched, 0),
  })
  return {
    actions: counts((score) => score.actions),
    decisions: counts((score) => score.decisions),
    owners: sum((score) => score.owners),
    dates: sum((score) => score.dates),
    blanks: sum((score) => score.blanks),
    meeting: sum((score) => score.meeting),
    structured: sum((score) => score.structured),
    names: sum((score) => score.names),
    kept: sum((score) => score.kept),
    placed: sum((score) => score.placed),
    instructions: sum((score) => score.instructions),
    words: {
      wronglyRemoved: scores.reduce((total, score) => total + score.words.wronglyRemoved, 0),
      of: scores.reduce((total, score) => total + score.words.of, 0),
    },
    misses: scores.flatMap((score) => score.misses),
  }
}
