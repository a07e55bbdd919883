// Which actions of a meeting are for one post, told by its owner's title: "actions for the workforce officer from that meeting".
import type { DraftAction } from '../draft.ts'

const NOUN =
  /^(officer|lead|manager|chair|nurse|doctor|analyst|administrator|superintendent|inspector|midwife|co-?ordinator|scrutineer|director|head|visitor|worker|secretary)$/i
// "The chair's bits", "who is the lead on this" ask of the meeting; one title word beside the noun tells the post.
const LEAST_WORDS = 2
// "The administrator" tells a post by itself where no other owner is called that.
const TELLING_ALONE = /^(analyst|administrator|superintendent|inspector|midwife|co-?ordinator|scrutineer|secretary)$/i

type Post = { title: string; met: number }

/** The post asked about and all of its actions, or undefined where the words name none of the owners. */
export function actionsOfPost(
  actions: readonly DraftAction[],
  words: readonly string[],
): { title: string; own: readonly DraftAction[] } | undefined {
  const noun = words.find((word) => NOUN.test(word))
  if (noun === undefined) return undefined
  const titles = [...new Set(actions.flatMap(({ ownerRole }) => postsIn(ownerRole)))]
  const [best, second] = titles
    .map((title): Post => ({ title, met: wordsMet(title, noun, words) }))
    .filter(({ met }) => met >= (TELLING_ALONE.test(noun) ? 1 : LEAST_WORDS))
    .sort((a, b) => b.met - a.met)
  // Two posts as near as each other: neither is meant for certain, and the whole list holds both.
  if (!best || best.met === second?.met) return undefined
  return { title: best.title, own: actions.filter(({ ownerRole }) => postsIn(ownerRole).includes(best.title)) }
}

/** An action may have several owners: "NSIG Chair; VAG Chair". */
function postsIn(ownerRole: string): string[] {
  return ownerRole
    .split(/;/)
    .map((title) => title.trim())
    .filter(Boolean)
}

/** How many words of the title were said, none unless the post's own noun was. */
function wordsMet(title: string, noun: string, said: readonly string[]): number {
  const words = [...new Set(title.toLowerCase().match(/[\p{L}-]+/gu) ?? [])].filter((word) => word.length > 2)
  return words.includes(noun) ? words.filter((word) => said.includes(word)).length : 0
}

/** The actions of a body spoken of by its kind, "youth justice": those whose owner's post has its name. */
export function actionsOfBody(actions: readonly DraftAction[], body: string | undefined): readonly DraftAction[] {
  const name = body?.replace(/ \d+$/, '').toLowerCase()
  return name ? actions.filter(({ ownerRole }) => ownerRole.toLowerCase().includes(name)) : []
}
