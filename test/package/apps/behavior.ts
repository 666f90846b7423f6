// Pages and components with the behavior, in what every version of the typings understands.
import { authBehavior, type AuthData, type AuthHandlers } from 'miniprogram-auth-kit/behaviors/auth'

Page({ behaviors: [authBehavior] })

Page({
  behaviors: [authBehavior],
  onLoad() {
    const auth: AuthData = this.data.auth
    console.log(auth.status, auth.openType)
  },
})

Page({
  behaviors: [authBehavior],
  data: { title: 'orders' },
  onShow() {
    const { auth, title } = this.data as typeof this.data & { auth: AuthData }
    console.log(auth.status, title.length)
    ;(this as typeof this & AuthHandlers).onAuthTap()
    // @ts-expect-error -- typed, so a wrong name is refused
    console.log(auth.state)
  },
})

Component({ behaviors: [authBehavior] })

Component({
  behaviors: [authBehavior],
  properties: { title: String },
  data: { count: 0 },
  methods: {
    read() {
      const { auth, count, title } = this.data as typeof this.data & { auth: AuthData }
      console.log(auth.status, count.toFixed(), title.length)
    },
    choose(event: Parameters<AuthHandlers['onChooseAvatar']>[0]) {
      ;(this as typeof this & AuthHandlers).onChooseAvatar(event)
    },
  },
})
