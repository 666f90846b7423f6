/// <reference types="miniprogram-auth-kit/taro" />
