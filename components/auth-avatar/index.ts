import { avatar } from './avatar'

Component(avatar as never)
