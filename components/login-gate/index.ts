import { gate } from './gate'

Component(gate as never)
