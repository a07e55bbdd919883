// The page behind an e-mailed link about the champions' network: an application to decide, or one's own details.
import { changeChampion, newsFor, ownChampion } from '../bot/join-champions.ts'
import { CHAMPION_LOCALITIES, CHAMPION_SECTORS, type Champion } from '../domain/champion.ts'
import { CHAMPION_VERBS, type ChampionVerb } from '../domain/champion-command.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ChoiceLink } from './choice-link.ts'
import type { ChoiceBox, ChoicePage } from './choice-page.ts'
import type { Services } from './services.ts'

const YES = 'Yes please'
const NOTE = 'Kept: role title, sector and locality. Counted by sector and locality, never by name.'

export const championChoices: ChoiceLink = {
  async asked({ ref }, person, given) {
    const champion = await given.champions.get(ref)
    if (!champion) throw new Refusal(410, 'That entry is not there any more.')
    if ((await ownChampion(person, given))?.championId === ref) return ownPage(champion, given)
    return decisionPage(champion, person)
  },

  async answer({ ref, id }, typed, person, given) {
    const { verb = '', sector = '', subSector = '', locality = '', newsletter = '' } = typed
    if (!(CHAMPION_VERBS as readonly string[]).includes(verb))
      throw new Refusal(400, 'Please choose what you would like to say.')
    const details = { sector, subSector, locality, hasNewsletter: newsletter === YES }
    const { teams } = await import('./teams.ts')
    const request = { verb: verb as ChampionVerb, ref, details, asked: id, door: 'email link', linkId: id }
    const { status } = await changeChampion(request, person, teams(given).champions)
    return { title: 'Thank you', words: THANKS[verb as ChampionVerb](status), isKept: true }
  },
}

const THANKS: Record<ChampionVerb, (status: string) => string> = {
  'join-champions': () => 'The business unit looks at your application and you hear from them.',
  'save-champion': () => 'Your details are kept.',
  'leave-champions': () => 'You have left the champions. Thank you for what you did.',
  'accept-champion': () => 'The application is accepted, and they are told.',
  'decline-champion': () => 'The application is declined, and they are told.',
}

/** @throws Refusal 410 for those who may not decide it, and when it was decided */
function decisionPage({ roleTitle, sector, subSector, locality, status }: Champion, person: Person): ChoicePage {
  if (!may(person, 'champions.decide') || status !== 'Applied')
    throw new Refusal(410, 'That application needs no answer from you any more.')
  return {
    title: 'An application to the neglect champions',
    state: roleTitle,
    about: `${subSector === '' ? sector : `${sector}, ${subSector}`}, ${locality}.`,
    choices: [
      { verb: 'accept-champion', words: 'Accept' },
      { verb: 'decline-champion', words: 'Decline' },
    ],
    note: NOTE,
  }
}

async function ownPage(champion: Champion, given: Services): Promise<ChoicePage> {
  const { dates, newsletter, tools, updates } = await newsFor(given)
  const isIn = champion.status === 'Active' || champion.status === 'Applied'
  return {
    title: 'Your champion details',
    state: `The neglect champions’ network: ${champion.status.toLowerCase()}.`,
    about: [...dates.map((words) => `${words}.`), newsletter, tools, ...updates].filter(Boolean).join(' '),
    boxes: boxesOf(champion),
    choices: isIn
      ? [
          { verb: 'save-champion', words: 'Save my details' },
          { verb: 'leave-champions', words: 'Leave the network' },
        ]
      : [{ verb: 'join-champions', words: 'Send my application' }],
    note: NOTE,
  }
}

function boxesOf({ sector, subSector, locality, hasNewsletter }: Champion): ChoiceBox[] {
  return [
    { name: 'sector', label: 'Your sector', options: CHAMPION_SECTORS, value: sector },
    { name: 'subSector', label: 'Part of it, if you like', value: subSector, limit: 100 },
    { name: 'locality', label: 'Your locality', options: CHAMPION_LOCALITIES, value: locality },
    {
      name: 'newsletter',
      label: 'The quarterly newsletter',
      options: [YES, 'No thank you'],
      value: hasNewsletter ? YES : 'No thank you',
    },
  ]
}
