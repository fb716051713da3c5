/** What our own letters say in one language. `organisation` is what it calls itself, `lasts` a length of time such as `10 minutes`. */
export interface Words {
  /** On the link to the case. */
  openCase: string
  /** Below the letter: how to answer. */
  toAnswer: string
  code: {
    subject: (organisation: string) => string
    before: (organisation: string) => string
    after: (lasts: string) => string
    notYou: string
    signIn: string
  }
  invitation: {
    subject: (organisation: string) => string
    hello: (name: string | undefined) => string
    staff: (organisation: string) => string
    seller: (organisation: string) => string
    lasts: (lasts: string) => string
    accept: string
  }
  passwordReset: {
    subject: (organisation: string) => string
    asked: (organisation: string) => string
    lasts: (lasts: string) => string
    notYou: string
    choose: string
  }
  /** A person of the company has written to the customer or the seller. */
  answer: { subject: (number: string) => string; before: (name: string | undefined) => string; files: string }
  /** Where a policy sends a reminder or a notice without a text of its own. */
  reminder: { subject: (number: string) => string; body: (number: string) => string }
  notice: { subject: (number: string) => string; body: (number: string) => string }
  due: (instant: string) => string
  rule: (clause: string) => string
}
