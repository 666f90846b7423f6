// What typings from 5.0 infer from the behavior, without a word from the app.
import { authBehavior, type AuthData } from 'miniprogram-auth-kit/behaviors/auth'

Component({
  behaviors: [authBehavior],
  properties: { title: String },
  data: { count: 0 },
  methods: {
    read() {
      const auth: AuthData = this.data.auth
      console.log(auth.status, this.data.count.toFixed(), this.data.title.length)
      this.onAuthTap()
      // @ts-expect-error -- typed, so a wrong type is refused
      const status: number = this.data.auth.status
      // @ts-expect-error -- what the behavior calls itself is not the app's
      this.$draw(status)
    },
  },
})
