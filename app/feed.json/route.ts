import { magazineFeed } from '../feed-answer'

export const dynamic = 'force-dynamic'

export const GET = () => magazineFeed('feed.json')
