// Checked, never run: the components in the JSX of a Taro app.
import type {} from 'miniprogram-auth-kit/taro'
import { useRef } from 'react'
import { auth } from 'miniprogram-auth-kit'
import type { AuthorizeEvent, BindEvent, PassEvent, RejectEvent } from 'miniprogram-auth-kit'

export function Mine({ size }: { size?: number }) {
  const avatar = useRef(null)
  const greet = ({ detail }: AuthorizeEvent) => console.log(detail.userInfo.nickName)
  return (
    <login-gate
      id="gate"
      class="gate"
      style={{ width: '100%' }}
      need="session"
      mode="guard"
      skippable={false}
      buttonText="登录"
      button-class="button"
      onPass={({ detail }: PassEvent) => console.log(detail.resumed)}
      onReject={({ detail }: RejectEvent) => console.log(detail.code, detail.attempts)}
      onStatuschange={({ detail }) => console.log(detail.state.profile.status)}
      onSkip={() => undefined}
      onLogin={() => void auth.setSession({ token: 't', expiresIn: 60 })}
    >
      <auth-avatar ref={avatar} key="mine" size={size} showNickname onAuthorize={greet} />
      <auth-avatar
        size="40px"
        shape="square"
        shared={false}
        src={null}
        onError={({ detail }) => console.log(detail.errMsg)}
      />
      <profile-card layout="vertical" onSave={({ detail }) => console.log(detail.userInfo)} />
      <profile-form lang="en" onCancel={({ type }) => console.log(type)} />
      <profile-sheet open theme="dark" onClose={() => undefined} />
      <phone-button
        realtime
        text="手机号"
        onBind={({ detail }: BindEvent) => console.log(detail.number)}
      />
      <login-gate need="phone" onBind={({ detail }) => console.log(detail.number)} />
      <profile-sheet asks="phone" onBind={({ detail }) => console.log(detail.number)} />
      <profile-card showPhone onBind={({ detail }) => console.log(detail.number)} />
      <profile-card
        id="card"
        slot="anonymous"
        showLogout
        onLogout={({ type }) => console.log(type)}
        data-from="mine"
        hidden={size === undefined}
        onTap={({ detail, currentTarget }) => console.log(detail.x, currentTarget.dataset.from)}
        onLongpress={({ type }) => console.log(type)}
      />
    </login-gate>
  )
}

export const wrong = (
  <>
    {/* @ts-expect-error -- no such shape */}
    <auth-avatar shape="round" />
    {/* @ts-expect-error -- a length or a number */}
    <auth-avatar size={{ width: 40 }} />
    {/* @ts-expect-error -- a boolean is no text in JSX */}
    <auth-avatar showNickname="true" />
    {/* @ts-expect-error -- no such property */}
    <profile-card avatar="https://example.com/a.png" />
    {/* @ts-expect-error -- an avatar opens no gate */}
    <auth-avatar onPass={() => undefined} />
    {/* @ts-expect-error -- Taro binds it by this name alone: onStatuschange */}
    <login-gate onStatusChange={() => undefined} />
    {/* @ts-expect-error -- another event */}
    <login-gate onPass={({ detail }: RejectEvent) => console.log(detail.code)} />
    {/* @ts-expect-error -- Taro makes a tap of it for its own elements alone: onTap */}
    <auth-avatar onClick={() => undefined} />
    {/* @ts-expect-error -- a text hides whatever it says */}
    <auth-avatar hidden="false" />
    {/* @ts-expect-error -- another event */}
    <phone-button onBind={({ detail }: RejectEvent) => console.log(detail.code)} />
    {/* @ts-expect-error -- a phone button asks for no profile */}
    <phone-button onAuthorize={() => undefined} />
    {/* @ts-expect-error -- no such need */}
    <login-gate need="number" />
    {/* @ts-expect-error -- a boolean is no text in JSX */}
    <profile-card showPhone="true" />
    {/* @ts-expect-error -- no such component */}
    <auth-button />
  </>
)
