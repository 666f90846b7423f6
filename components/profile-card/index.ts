import { card } from './card'

Component(card as never)
