// The one error a person can act on: a status and a sentence that says what to do next.

/** Thrown when a request cannot be done for a reason the person can do something about. */
export class Refusal extends Error {
  readonly status: number

  /**
   * @param status HTTP status from 400 to 499 that a door answers with
   * @param message a whole sentence, shown to the person as it is
   */
  constructor(status: number, message: string) {
    super(message)
    this.name = 'Refusal'
    this.status = status
  }
}
