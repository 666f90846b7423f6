import { form } from './form'

Component(form as never)
