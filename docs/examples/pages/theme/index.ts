import { text } from './text'

Page({ data: { text } })
