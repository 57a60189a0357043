import type { Exchange } from '../exchange/exchange.ts'
import type { Finding } from './finding.ts'

/** Reads one finished exchange and returns what is wrong with it. Never prints, throws, or calls the handler. */
export type Check = (exchange: Exchange) => Finding | readonly Finding[] | undefined
