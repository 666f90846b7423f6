// Written by scripts/assets.mjs from default-avatar.svg.
/** The packaged default avatar: sharp at any size, and there without network. */
export const defaultAvatar =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA0OCA0OCI+PHBhdGggZmlsbD0iI2RmZTNlOCIgZD0iTTAgMGg0OHY0OEgweiIvPjxwYXRoIGZpbGw9IiNhN2IwYmMiIGQ9Ik0yNCAxMWE4IDggMCAwIDEgMCAxNiA4IDggMCAwIDEgMC0xNk03IDQ4YTE3IDE3IDAgMCAxIDM0IDAiLz48L3N2Zz4='
