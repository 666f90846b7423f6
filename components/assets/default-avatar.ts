// Written by scripts/assets.mjs from default-avatar.svg.
/** The packaged default avatar: sharp at any size, and there without network. */
export const defaultAvatar =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA0OCA0OCI+PHBhdGggZmlsbD0iIzk4YTJiMCIgZD0iTTI0IDEwLjVhOCA4IDAgMSAxIDAgMTYgOCA4IDAgMCAxIDAtMTZNOC41IDQ4YzAtMTAgNi45LTE3LjUgMTUuNS0xNy41UzM5LjUgMzggMzkuNSA0OCIvPjwvc3ZnPg=='
