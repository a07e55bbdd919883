// What is known of charges for training, in one sentence, said before every press that books or gives up a place.

/** On cards, pages and in e-mails alike: annual report 2023-24, Funding, gives neither amount nor notice. */
export const CHARGES =
  'A place given up late, or not used, may be charged to the organisation. Amounts and notice periods are not published; the business unit will tell you: 01603 223409.'
