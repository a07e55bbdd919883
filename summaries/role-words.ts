// The words roles are made of: how a title ends, and when two spellings are one role.

const HEAD =
  /^(?:co-)?(?:leads?|leaders?|managers?|officers?|chairs?|convenors?|co-?ordinators?|nurses?|doctors?|gps?|analysts?|advis[eo]rs?|advocates?|representatives?|reps?|links?|heads?|headteachers?|principals?|directors?|inspectors?|superintendents?|sergeants?|constables?|workers?|administrators?|admin|assistants?|teachers?|practitioners?|commissioners?|scrutineers?|champions?|clerk|secretary|deput(?:y|ies)|sister|matron|governors?|registrar|bursar|ranger|magistrate|guardian|mentors?|counsellors?|caseworker|navigators?|visitors?|coroner|planner|specialists?|strategist|pharmacist|dentist|dietitian|physiotherapist|trustees?|dean|lecturer|tutors?|professor|researcher|statistician|accountant|auditors?|auditor|imam|vicar|editor|designer|educators?|liaison|investigator|responders?|instructor|reviewer|author|carer|apprentice|midwife|midwives|paediatricians?|consultants?|solicitors?|trainers?|psychologists?|psychiatrists?|therapists?|supervisors?|senco|sipco|wfdo|lado|dsls?|iros?|councillors?|executives?|chaplain|minister|librarian|warden|coaches|coach|facilitator|treasurer|members|everyone|all|unit|bu)$/i

/** True for a word that ends the title of a post: "officer", "nurse", "dentist". */
export function isPost(word: string): boolean {
  return HEAD.test(word)
}

/** A key under which spellings of one role are equal. */
export function keyOf(role: string): string {
  return role
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/coordinator/g, 'co-ordinator')
    .replace(/advisor/g, 'adviser')
    .replace(/[^a-z0-9()']+/g, ' ')
    .trim()
}

/** The words without articles, marks and what leads in. */
export function stripped(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s"“'([*@-]+|[\s"”*,;:-]+$/g, '')
    .replace(/^(?:(?:and|but|so|then|also|agreed|please)[ ,]+)*(?:the |our |an? )?/i, '')
    .replace(/ \((?:by e-?mail|online|item \d+|notes?|minutes)\)$/i, '')
}

/** With a capital first letter. */
export function asRole(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1)
}
