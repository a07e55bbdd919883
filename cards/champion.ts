// Cards of the neglect champions' network: joining, one's own details, and the business unit's decision.
import { CHAMPION_LOCALITIES, CHAMPION_SECTORS, type Champion } from '../domain/champion.ts'
import type { ChampionNews } from '../domain/champion-news.ts'
import { sayDay } from '../domain/day.ts'
import type { Message } from './card.ts'
import { shorten } from './plain.ts'
import { type StepInput, stepCard } from './step.ts'

function inputsOf(champion: Champion | undefined): StepInput[] {
  return [
    { id: 'sector', label: 'Your sector', options: CHAMPION_SECTORS, value: champion?.sector ?? '' },
    {
      id: 'subSector',
      label: 'Part of it, if you like (for example Community health)',
      limit: 100,
      value: champion?.subSector ?? '',
    },
    { id: 'locality', label: 'Your locality', options: CHAMPION_LOCALITIES, value: champion?.locality ?? '' },
    {
      id: 'newsletter',
      label: 'The quarterly newsletter',
      options: ['Yes please', 'No thank you'],
      value: champion?.hasNewsletter === false ? 'No thank you' : 'Yes please',
    },
  ]
}

/** @param isKnown the roster calls them a champion, so the register has them already, without saying whose row it is */
export function joinChampionsCard(asked: string, isKnown = false): Message {
  return stepCard({
    title: isKnown ? 'Your champion details' : 'Join the neglect champions',
    paragraphs: [
      'Champions bring what the network learns about neglect to their team: tools, training and updates. There are forums and a quarterly newsletter.',
      isKnown
        ? 'You are a champion already, but I do not know which entry of the register is yours. Tell me your sector and locality; the business unit puts the two together.'
        : 'The business unit looks at your application and you hear from them here.',
    ],
    inputs: inputsOf(undefined),
    buttons: [
      {
        verb: 'join-champions',
        title: isKnown ? 'Send my details' : 'Send my application',
        style: 'positive',
        ref: 'me',
        asked,
      },
    ],
    basis: 'Kept: your role title, sector and locality. Counted by sector and locality, never by name.',
  })
}

export function championDetailsCard(champion: Champion, news: ChampionNews, asked: string): Message {
  const isActive = champion.status === 'Active'
  return stepCard({
    title: isActive ? 'You are a neglect champion' : `The champions’ network: ${champion.status.toLowerCase()}`,
    paragraphs: [
      isActive
        ? `Since ${sayDay(champion.joined)}. Ask me for the neglect tools, the next forum or the newsletter at any time.`
        : 'The business unit has your application.',
      news.dates.length > 0
        ? `Coming up: ${news.dates.map((words) => shorten(words, 120)).join('; ')}.`
        : 'No champions’ event or forum is in the register at the moment.',
      news.newsletter,
      news.tools,
      news.updates.length > 0 ? `Latest: ${news.updates.map((words) => shorten(words, 160)).join(' ')}` : '',
    ],
    inputs: inputsOf(champion),
    buttons: [
      { verb: 'save-champion', title: 'Save my details', style: 'positive', ref: champion.championId, asked },
      ...(isActive
        ? [
            {
              verb: 'leave-champions',
              title: 'Leave the network',
              style: 'destructive' as const,
              ref: champion.championId,
            },
          ]
        : []),
      ...news.events
        .slice(0, 2)
        .map(({ sessionId, date }) => ({ verb: 'book', title: `Book ${sayDay(date)}`, ref: sessionId })),
    ],
  })
}

export function leaveChampionsCard(champion: Champion, asked: string): Message {
  return stepCard({
    title: 'Leave the neglect champions?',
    paragraphs: ['You get no more newsletters and invitations. You can join again at any time.'],
    buttons: [{ verb: 'leave-champions', title: 'Leave', style: 'destructive', ref: champion.championId, asked }],
    basis: 'Nothing changes until you press.',
  })
}

export function championLeftCard(): Message {
  return stepCard({ title: 'You have left the champions', paragraphs: ['Thank you for what you did.'], buttons: [] })
}

/** What the business unit sees of an application. */
export function championApplicationCard(champion: Champion): Message {
  const { championId, roleTitle, sector, subSector, locality, status } = champion
  return stepCard({
    title:
      status === 'Applied'
        ? 'An application to the neglect champions'
        : `Application ${status === 'Active' ? 'accepted' : status.toLowerCase()}`,
    paragraphs: [],
    facts: [
      { name: 'Role', value: roleTitle },
      { name: 'Sector', value: subSector === '' ? sector : `${sector}, ${subSector}` },
      { name: 'Locality', value: locality },
    ],
    buttons:
      status === 'Applied'
        ? [
            { verb: 'accept-champion', title: 'Accept', style: 'positive', ref: championId },
            { verb: 'decline-champion', title: 'Decline', ref: championId },
          ]
        : [],
  })
}

export function championDecidedCard({ status }: Champion): Message {
  const isAccepted = status === 'Active'
  return stepCard({
    title: isAccepted ? 'Welcome to the neglect champions' : 'Your application to the champions',
    paragraphs: [
      isAccepted
        ? 'The business unit has accepted your application. Ask me for the tools, the next forum or your details.'
        : 'The business unit could not accept it this time. They will tell you why: 01603 223409.',
    ],
    buttons: isAccepted ? [{ verb: 'champion-details', title: 'My details and dates', ref: 'me' }] : [],
  })
}
