import type { Role } from './member'

/** Who may come through a door at least: `visitor` is everybody. */
export type Least = Role | 'visitor'

/**
 * Every door of the magazine, as room/action. What does not stand here may nobody do: a test goes through all doors that
 * there are, and through each of them as everybody.
 */
export const permissions: Record<string, Least> = {
  'people/registerAction': 'visitor',
  'people/signInAction': 'visitor',
  'people/signInByLinkAction': 'visitor',
  'people/continueWithAction': 'visitor',
  'people/forgotAction': 'visitor',
  'people/choosePasswordAction': 'visitor',
  'people/confirmEmailAction': 'visitor',
  'people/signOutAction': 'visitor',
  'people/makeInvitationAction': 'member',
  'people/setRoleAction': 'owner',
  'people/endSessionsAction': 'owner',
  'people/shutOutAction': 'owner',
  'people/letInAction': 'owner',
  'people/takeOffFactorAction': 'owner',
  'people/addNoteAction': 'owner',
  'settings/saveSettingsAction': 'owner',
  'transfer/removeDemoAction': 'owner',
  'people/signInByPasskeyAction': 'visitor',
  'people/secondFactorAction': 'visitor',
  'people/addPasskeyAction': 'member',
  'people/declinePasskeyAction': 'member',
  'people/removePasskeyAction': 'member',
  'people/keepCodesAction': 'member',
  'people/beginAppAction': 'member',
  'people/confirmAppAction': 'member',
  'people/removeAppAction': 'member',
  'people/proveSessionAction': 'member',
  'articles/showHeadlineAction': 'editor',
  'conversation/postCommentAction': 'member',
  'conversation/recommendArticleAction': 'member',
  'conversation/recommendCommentAction': 'member',
  'moderation/reportAction': 'member',
  'moderation/decideAction': 'moderator',
  'account/saveProfileAction': 'member',
  'account/askForEmailAction': 'member',
  'account/changeEmailAction': 'visitor',
  'account/changePasswordAction': 'member',
  'account/endSessionAction': 'member',
  'account/endOtherSessionsAction': 'member',
  'mail/chooseMailAction': 'member',
  'mail/sendNowAction': 'owner',
  'account/makeArchiveAction': 'member',
  'account/keepCommentsAction': 'member',
  'account/leaveAction': 'member',
  'account/stayAction': 'member',
}
