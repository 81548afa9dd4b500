import { Nowhere, nowhereHead } from '../nowhere'

export const generateMetadata = nowhereHead

export default Nowhere
