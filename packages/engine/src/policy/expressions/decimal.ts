import Big from 'big.js'

const Exact = Big()
Exact.DP = 30
Exact.RM = 2

/** How a half is rounded, as `money` says it. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up'
const roundingModes: Record<Rounding, 0 | 1 | 2 | 3> = { down: 0, 'half-up': 1, 'half-even': 2, up: 3 }

const written = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/
const longestText = 60
const mostDigits = 100
const largestExponent = 100

/**
 * An exact decimal number. 0.1 is exactly 0.1. Sums, differences and products are exact; a quotient that does not end
 * is kept to 30 decimals, rounded half to even.
 */
export class Decimal {
  readonly #big: Big

  private constructor(big: Big) {
    this.#big = big
  }

  /** The number a text or JavaScript number says, as it is written; undefined when it says none, or one too long. */
  static from(value: string | number | bigint): Decimal | undefined {
    const text = typeof value === 'string' ? value : String(value)
    if (text.length > longestText || !written.test(text)) return undefined
    const decimal = new Decimal(new Exact(text.startsWith('+') ? text.slice(1) : text))
    return decimal.isTooLong ? undefined : decimal
  }

  /** The sum. */
  plus(other: Decimal): Decimal {
    return new Decimal(this.#big.plus(other.#big))
  }

  /** The difference. */
  minus(other: Decimal): Decimal {
    return new Decimal(this.#big.minus(other.#big))
  }

  /** The product. */
  times(other: Decimal): Decimal {
    return new Decimal(this.#big.times(other.#big))
  }

  /** The quotient; the divisor must not be zero. */
  dividedBy(other: Decimal): Decimal {
    return new Decimal(this.#big.div(other.#big))
  }

  /** What a whole division leaves, with the sign of this number; the divisor must not be zero. */
  remainder(other: Decimal): Decimal {
    return new Decimal(this.#big.mod(other.#big))
  }

  /** The same with the other sign. */
  negated(): Decimal {
    return new Decimal(this.isZero ? this.#big : this.#big.neg())
  }

  /** Without its sign. */
  absolute(): Decimal {
    return new Decimal(this.#big.abs())
  }

  /** Rounded to a number of decimals. */
  rounded(decimals: number, rounding: Rounding): Decimal {
    return new Decimal(this.#big.round(decimals, roundingModes[rounding]))
  }

  /** The greatest whole number that is not above it: -3 of -2.5. */
  floor(): Decimal {
    const cut = this.rounded(0, 'down')
    return cut.compare(this) > 0 ? cut.minus(one) : cut
  }

  /** The least whole number that is not below it: -2 of -2.5. */
  ceil(): Decimal {
    return this.negated().floor().negated()
  }

  /** Negative when smaller than the other, zero when equal, positive when larger. */
  compare(other: Decimal): number {
    return this.#big.cmp(other.#big)
  }

  get isZero(): boolean {
    return this.#big.c[0] === 0
  }

  get isWhole(): boolean {
    return this.#big.c.length <= this.#big.e + 1 || this.isZero
  }

  /** Whether it has more digits than the engine is willing to reckon with. */
  get isTooLong(): boolean {
    return this.#big.c.length > mostDigits || Math.abs(this.#big.e) > largestExponent
  }

  /** The nearest JavaScript number; exact for whole numbers up to 2^53. */
  toNumber(): number {
    return Number(this.#big.toFixed())
  }

  /** With that many decimals: `12.50`. It must have been rounded to them. */
  toFixed(decimals: number): string {
    const text = this.#big.toFixed(decimals)
    return this.isZero && text.startsWith('-') ? text.slice(1) : text
  }

  /** Without exponent or superfluous zeros: `12.5`. */
  toString(): string {
    return this.isZero ? '0' : this.#big.toFixed()
  }

  toJSON(): string {
    return this.toString()
  }
}

/** The number zero. */
export const zero = Decimal.from(0) as Decimal

const one = Decimal.from(1) as Decimal
