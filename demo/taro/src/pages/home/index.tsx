import { useState } from 'react'
import { Button, Slot, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { auth } from 'miniprogram-auth-kit'
import type { AuthorizeEvent, PassEvent, RejectEvent } from 'miniprogram-auth-kit'
import { useAuth } from '../../use-auth'
import { SERVER } from '../../account'

export default function Home() {
  const { profile, session } = useAuth()
  const [answer, setAnswer] = useState('nobody was asked')
  const [favourites, setFavourites] = useState(0)
  const [orders, setOrders] = useState('')

  const onAuthorize = ({ detail }: AuthorizeEvent) =>
    setAnswer(`authorize ${detail.userInfo.nickName ?? ''} by ${detail.channel}`)
  const onReject = ({ detail }: RejectEvent) =>
    setAnswer(`reject ${detail.code}, ${detail.attempts}`)
  const onPass = ({ detail }: PassEvent) => {
    setFavourites((count) => count + 1)
    setAnswer(detail.resumed ? 'pass, after the grant' : 'pass')
  }
  const readOrders = async () => {
    try {
      const { statusCode } = await auth.request({ url: `${SERVER}/orders` })
      setOrders(`answered ${statusCode}`)
    } catch (error) {
      setOrders(`failed ${(error as { code: string }).code}`)
    }
  }

  return (
    <View>
      <auth-avatar
        id="mine"
        class="mine"
        showNickname
        onAuthorize={onAuthorize}
        onReject={onReject}
      />
      <auth-avatar id="other" size={48} shape="square" nickname="Ada" showNickname shared={false} />
      <profile-card id="card" description={`${favourites} favourites`} onReject={onReject} />
      <login-gate id="gate" onReject={onReject} onAuthorize={onAuthorize}>
        <Slot name="anonymous">
          <Text className="why">Sign in to put your name under your comments.</Text>
        </Slot>
        <Text className="secret">Only a user who said yes sees this.</Text>
      </login-gate>
      <login-gate id="guard" mode="guard" onPass={onPass} onReject={onReject}>
        <View className="favourite">Add to favourites</View>
      </login-gate>
      <Text className="state">
        {profile.status} {profile.display.nickName} {session.status}
      </Text>
      <Text className="answer">{answer}</Text>
      <Text className="orders">{orders}</Text>
      <Button className="read" onClick={() => void readOrders()}>
        Orders
      </Button>
      <Button className="logout" onClick={() => void auth.logout()}>
        Log out
      </Button>
      <Button
        className="settings"
        onClick={() => void Taro.navigateTo({ url: '/pages/settings/index' })}
      >
        Settings
      </Button>
    </View>
  )
}
